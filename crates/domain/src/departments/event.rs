//! What happens to departments.

use serde::Serialize;

use super::Department;
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
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "department.created",
        }
    }

    fn subject(&self) -> Subject {
        let Self::Created { department, .. } = self;
        Subject {
            kind: "department",
            id: department.uuid(),
        }
    }
}
