//! The aggregate: a person inside an account.

use super::Event;
use crate::departments::Department;
use crate::lobby::{self, Person};
use crate::roles::Role;
use crate::values::{Email, Line, Phone};
use crate::{Change, Id, Moment, Version};

/// A colleague. The login and the password are the person's, in the lobby.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// The id by which deals, tasks and events name them.
    pub id: Id<lobby::User>,
    /// Who it is, on the whole installation.
    pub person: Id<Person>,
    /// The name.
    pub name: Line<120>,
    /// What they are in the firm.
    pub post: Option<Line<120>>,
    /// The telephone at work.
    pub phone: Option<Phone>,
    /// The e-mail address.
    pub email: Email,
    /// What they may do.
    pub role: Id<Role>,
    /// Where they work.
    pub department: Option<Id<Department>>,
    /// A dismissed colleague stays in history and reports.
    pub is_active: bool,
    /// Since when.
    pub created_at: Moment,
    /// Counts the changes.
    pub version: Version,
}

impl User {
    /// A colleague comes.
    pub(crate) fn join(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Joined {
            user: self.id,
            name: self.name.clone(),
            role: self.role,
            department: self.department,
        };
        Change::created(Self { version: 1, ..self }, event, at)
    }

    /// The person behind it has another password.
    pub(crate) fn password_changed(self, at: Moment) -> Change<Self, Event> {
        let event = Event::PasswordChanged { user: self.id };
        let before = self.version;
        let version = before + 1;
        Change::moved(before, Self { version, ..self }, event, at)
    }
}
