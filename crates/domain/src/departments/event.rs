//! What happens to departments.

use serde::Serialize;

use super::Department;
use crate::deals::FieldChange;
use crate::lobby::User;
use crate::values::Line;
use crate::{Fact, Id, Subject};

/// Everything that can happen to a department.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the department")]
pub enum Event {
    /// It was made.
    Created {
        department: Id<Department>,
        name: Line<80>,
        parent: Option<Id<Department>>,
        head: Option<Id<User>>,
    },
    /// It has another name, place or head.
    Edited {
        department: Id<Department>,
        changes: Vec<FieldChange>,
    },
    /// Nobody works in it any more.
    Archived {
        department: Id<Department>,
        name: Line<80>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "department.created",
            Self::Edited { .. } => "department.edited",
            Self::Archived { .. } => "department.archived",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created { department, .. }
        | Self::Edited { department, .. }
        | Self::Archived { department, .. }) = self;
        Subject {
            kind: "department",
            id: department.uuid(),
        }
    }
}
