//! What happens to groups.

use serde::Serialize;

use super::Group;
use crate::deals::FieldChange;
use crate::values::Line;
use crate::{Fact, Id, Subject};

/// Everything that can happen to a group.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the group")]
pub enum Event {
    /// It was made.
    Created {
        group: Id<Group>,
        name: Line<80>,
        parent: Option<Id<Group>>,
    },
    /// It has another name or place.
    Edited {
        group: Id<Group>,
        changes: Vec<FieldChange>,
    },
    /// It is no more.
    Deleted { group: Id<Group>, name: Line<80> },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "product_group.created",
            Self::Edited { .. } => "product_group.edited",
            Self::Deleted { .. } => "product_group.deleted",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created { group, .. }
        | Self::Edited { group, .. }
        | Self::Deleted { group, .. }) = self;
        Subject {
            kind: "product_group",
            id: group.uuid(),
        }
    }
}
