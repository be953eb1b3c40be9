//! What happens to roles.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Role;
use crate::access::{Permission, Reach};
use crate::values::Line;
use crate::{Fact, Id, Subject};

/// Everything that can happen to a role.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the role")]
pub enum Event {
    /// It was made.
    Created {
        role: Id<Role>,
        name: Line<80>,
        permissions: BTreeMap<Permission, Reach>,
    },
    /// It has another name or allows other things.
    Edited {
        role: Id<Role>,
        from: Face,
        to: Face,
    },
    /// It is gone.
    Deleted { role: Id<Role>, name: Line<80> },
}

/// A role as it was at a time.
#[derive(Debug, Clone, Serialize)]
pub struct Face {
    name: Line<80>,
    permissions: BTreeMap<Permission, Reach>,
}

impl Face {
    /// As it is.
    pub(super) fn of(role: &Role) -> Self {
        Self {
            name: role.name.clone(),
            permissions: role.permissions.clone(),
        }
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "role.created",
            Self::Edited { .. } => "role.edited",
            Self::Deleted { .. } => "role.deleted",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created { role, .. } | Self::Edited { role, .. } | Self::Deleted { role, .. }) =
            self;
        Subject {
            kind: "role",
            id: role.uuid(),
        }
    }
}
