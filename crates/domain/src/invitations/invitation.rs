//! The aggregate: an invitation, and how it ended.

use chrono::TimeDelta;

use super::{Error, Event};
use crate::departments::Department;
use crate::lobby::{LinkToken, User};
use crate::roles::Role;
use crate::values::Email;
use crate::{Change, Id, Moment, StoreError, Vault, View};

/// The firm's word that whoever reads this mailbox may come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: Id<Self>,
    /// To which address it goes.
    pub email: Email,
    /// What they will be allowed.
    pub role: Id<Role>,
    /// Where they will work.
    pub department: Option<Id<Department>>,
    /// Who invites.
    pub by: Id<User>,
    /// Since when.
    pub created_at: Moment,
    /// From when it is good no more, unless it is sent again.
    pub ends_at: Moment,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// When it ended so.
    pub closed_at: Option<Moment>,
}

/// How an invitation ends, unless it just grows old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Somebody came.
    Accepted,
    /// It was taken back.
    Revoked,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Accepted, Self::Revoked];

    /// The name in rows.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Revoked => "revoked",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == name)
    }
}

/// A letter is good for so long.
pub(super) const GOOD_FOR: TimeDelta = TimeDelta::days(7);

impl Invitation {
    /// Whether somebody can come by it.
    pub fn is_good(&self, now: Moment) -> bool {
        self.outcome.is_none() && now < self.ends_at
    }

    /// Whether whoever sent it may still invite so: it is as good as their rights.
    pub(super) async fn is_backed(&self, view: &(impl View + ?Sized)) -> Result<bool, StoreError> {
        let by = view.user(self.by).await?.filter(|one| one.is_active);
        let Some(by) = by else {
            return Ok(false);
        };
        let theirs = view.role(by.role).await?;
        let offered = view.role(self.role).await?;
        Ok(theirs
            .zip(offered)
            .is_some_and(|(theirs, offered)| theirs.may_give(&offered)))
    }

    /// What stands in the letter. The secret is derived, so that no row holds it.
    pub(super) fn token(&self, vault: &dyn Vault) -> LinkToken {
        LinkToken::derived(Id::from(self.id.uuid()), vault)
    }

    /// Refuses to change what has ended.
    pub(super) const fn check(&self) -> Result<(), Error> {
        if self.outcome.is_some() {
            Err(Error::Over)
        } else {
            Ok(())
        }
    }

    /// Somebody is invited.
    pub(super) fn create(self) -> Change<Self, Event> {
        let event = Event::Created {
            invitation: self.id,
            role: self.role,
            department: self.department,
        };
        let at = self.created_at;
        Change::created(self, event, at)
    }

    /// The letter goes once more, and is good anew, by the rights of whoever sends it.
    pub(super) fn resend(self, by: Id<User>, at: Moment) -> Change<Self, Event> {
        let event = Event::Resent {
            invitation: self.id,
        };
        let ends_at = at + GOOD_FOR;
        Change::moved(
            0,
            Self {
                by,
                ends_at,
                ..self
            },
            event,
            at,
        )
    }

    /// It offers another role, because its own is no more, by the rights of whoever gives that one.
    pub(crate) fn offer(self, role: Id<Role>, by: Id<User>, at: Moment) -> Change<Self, Event> {
        let event = Event::RoleChanged {
            invitation: self.id,
            role,
        };
        Change::moved(0, Self { role, by, ..self }, event, at)
    }

    /// It is taken back.
    pub(crate) fn revoke(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Revoked {
            invitation: self.id,
        };
        self.close(Outcome::Revoked, event, at)
    }

    /// Somebody came.
    pub(super) fn accept(self, user: Id<User>, at: Moment) -> Change<Self, Event> {
        let event = Event::Accepted {
            invitation: self.id,
            user,
        };
        self.close(Outcome::Accepted, event, at)
    }

    /// Invitations have no version: they end once.
    fn close(self, outcome: Outcome, event: Event, at: Moment) -> Change<Self, Event> {
        let to = Self {
            outcome: Some(outcome),
            closed_at: Some(at),
            ..self
        };
        Change::moved(0, to, event, at)
    }
}
