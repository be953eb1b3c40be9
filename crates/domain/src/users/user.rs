//! The aggregate: a person inside an account.

use chrono::NaiveDate;

use super::{Error, Event};
use crate::deals::FieldChange;
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
    /// Whether the version that a person has seen is the present one.
    pub(super) const fn check(&self, seen: Version) -> Result<(), Error> {
        if self.version == seen {
            Ok(())
        } else {
            Err(Error::Stale)
        }
    }

    /// A colleague comes, on a day of the account's zone.
    pub(crate) fn join(self, on: NaiveDate, at: Moment) -> Change<Self, Event> {
        let event = Event::Joined {
            user: self.id,
            name: self.name.clone(),
            role: self.role,
            department: self.department,
            from_on: on,
        };
        Change::created(Self { version: 1, ..self }, event, at)
    }

    /// The person behind it has another password.
    pub(crate) fn password_changed(self, at: Moment) -> Change<Self, Event> {
        let event = Event::PasswordChanged { user: self.id };
        self.after(event, at)
    }

    /// Other values of some fields, as `changes` tell.
    pub(super) fn edit(
        self,
        to: Self,
        changes: Vec<FieldChange>,
        at: Moment,
    ) -> Change<Self, Event> {
        let event = Event::Edited {
            user: self.id,
            changes,
        };
        to.after(event, at)
    }

    /// Another role, and nothing else.
    pub(crate) fn take_role(self, from: &Role, to: &Role, at: Moment) -> Change<Self, Event> {
        let change = FieldChange {
            field: "role",
            from: Some(from.name.to_string()),
            to: Some(to.name.to_string()),
        };
        let role = to.id;
        let changed = Self {
            role,
            ..self.clone()
        };
        self.edit(changed, vec![change], at)
    }

    /// To another department from a day on, or to none.
    pub(super) fn move_to(
        self,
        to: Option<&Department>,
        from: Option<&Department>,
        on: NaiveDate,
        at: Moment,
    ) -> Change<Self, Event> {
        let event = Event::Moved {
            user: self.id,
            from: from.map(|one| one.name.clone()),
            to: to.map(|one| one.name.clone()),
            department: to.map(|one| one.id),
            from_on: on,
        };
        let department = to.map(|one| one.id);
        Self { department, ..self }.after(event, at)
    }

    /// They leave the firm after this day; what was theirs goes to somebody else.
    pub(super) fn dismiss(
        self,
        successor: Option<Id<lobby::User>>,
        on: NaiveDate,
        at: Moment,
    ) -> Change<Self, Event> {
        let event = Event::Dismissed {
            user: self.id,
            successor,
            to_on: on,
        };
        Self {
            is_active: false,
            department: None,
            ..self
        }
        .after(event, at)
    }

    /// They are back from this day on.
    pub(crate) fn come_back(self, on: NaiveDate, at: Moment) -> Change<Self, Event> {
        let event = Event::CameBack {
            user: self.id,
            role: self.role,
            department: self.department,
            from_on: on,
        };
        Self {
            is_active: true,
            ..self
        }
        .after(event, at)
    }

    /// The person behind it has another password, set by a link in a letter.
    pub(crate) fn password_reset(self, at: Moment) -> Change<Self, Event> {
        let event = Event::PasswordReset { user: self.id };
        self.after(event, at)
    }

    /// The person behind it has shown that the address is theirs.
    pub(crate) fn email_confirmed(self, at: Moment) -> Change<Self, Event> {
        let event = Event::EmailConfirmed { user: self.id };
        self.after(event, at)
    }

    /// Sign-in of the person behind it asks for a code.
    pub(crate) fn second_factor_on(self, at: Moment) -> Change<Self, Event> {
        let event = Event::SecondFactorOn { user: self.id };
        self.after(event, at)
    }

    /// Sign-in of the person behind it asks for no code any more.
    pub(crate) fn second_factor_off(self, at: Moment) -> Change<Self, Event> {
        let event = Event::SecondFactorOff { user: self.id };
        self.after(event, at)
    }

    fn after(self, event: Event, at: Moment) -> Change<Self, Event> {
        let before = self.version;
        let version = before + 1;
        Change::moved(before, Self { version, ..self }, event, at)
    }
}
