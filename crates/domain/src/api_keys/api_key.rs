//! The aggregate: a key, without its secret.

use chrono::NaiveDate;

use super::Event;
use crate::access::Permission;
use crate::lobby::User;
use crate::values::Line;
use crate::{Change, Id, Moment};

/// A credential of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    /// Its id, a part of the key's text.
    pub id: Id<Self>,
    /// Whose rights it borrows.
    pub user: Id<User>,
    /// What it is for.
    pub name: Line<80>,
    /// Which of these rights.
    pub scopes: Vec<Permission>,
    /// The last day on which it is good, in the account's time zone.
    pub expires_on: Option<NaiveDate>,
    /// Since when.
    pub created_at: Moment,
    /// When it was revoked; its name stays for the audit.
    pub revoked_at: Option<Moment>,
}

impl ApiKey {
    /// A new key.
    pub(crate) fn create(self) -> Change<Self, Event> {
        let event = Event::Created {
            key: self.id,
            user: self.user,
            name: self.name.clone(),
            scopes: self.scopes.clone(),
            expires_on: self.expires_on,
        };
        let at = self.created_at;
        Change::created(self, event, at)
    }

    /// It is good no more. Revoking has no versions: it can only happen once.
    pub(crate) fn revoke(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Revoked {
            key: self.id,
            name: self.name.clone(),
        };
        let revoked_at = Some(at);
        Change::moved(0, Self { revoked_at, ..self }, event, at)
    }
}
