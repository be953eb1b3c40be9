//! The aggregate: a role with its column of the matrix.

use std::collections::BTreeMap;

use super::{BuiltIn, Event};
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
}
