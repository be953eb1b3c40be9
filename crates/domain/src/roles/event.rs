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
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "role.created",
        }
    }

    fn subject(&self) -> Subject {
        let Self::Created { role, .. } = self;
        Subject {
            kind: "role",
            id: role.uuid(),
        }
    }
}
