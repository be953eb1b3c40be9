//! The aggregate: a role with its column of the matrix.

use std::collections::BTreeMap;

use super::event::Face;
use super::{BuiltIn, Error, Event};
use crate::access::{Permission, Reach};
use crate::values::Line;
use crate::{Change, Id, Moment, Version};

/// What a group of people may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Its id.
    pub id: Id<Self>,
    /// Its name, unique within the account.
    pub name: Line<80>,
    /// Which of the six it is; `None` for the firm's own.
    pub built_in: Option<BuiltIn>,
    /// What it allows, and how far.
    pub permissions: BTreeMap<Permission, Reach>,
    /// Counts its changes.
    pub version: Version,
}

impl Role {
    /// One of the six, for a new account.
    pub(crate) fn built_in(id: Id<Self>, which: BuiltIn, at: Moment) -> Change<Self, Event> {
        let role = Self {
            id,
            name: which.name(),
            built_in: Some(which),
            permissions: which.permissions(),
            version: 1,
        };
        let event = Event::Created {
            role: id,
            name: role.name.clone(),
            permissions: role.permissions.clone(),
        };
        Change::created(role, event, at)
    }

    /// Whether the version that a person has seen is the present one, and the role the firm's own.
    pub(super) const fn check(&self, seen: Version) -> Result<(), Error> {
        if self.built_in.is_some() {
            return Err(Error::BuiltIn);
        }
        if self.version != seen {
            return Err(Error::Stale);
        }
        Ok(())
    }

    /// One of the firm's own.
    pub(super) fn create(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Created {
            role: self.id,
            name: self.name.clone(),
            permissions: self.permissions.clone(),
        };
        Change::created(self, event, at)
    }

    /// Another name, or other rights.
    pub(super) fn edit(self, to: Self, at: Moment) -> Change<Self, Event> {
        let before = self.version;
        let to = Self {
            version: before + 1,
            ..to
        };
        let event = Event::Edited {
            role: self.id,
            from: Face::of(&self),
            to: Face::of(&to),
        };
        Change::moved(before, to, event, at)
    }

    /// Gone.
    pub(super) fn delete(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Deleted {
            role: self.id,
            name: self.name.clone(),
        };
        Change::moved(self.version, self, event, at)
    }
}
