//! What happens to tasks.

use serde::Serialize;
use uuid::Uuid;

use super::{Due, Task};
use crate::deals::{Deal, FieldChange};
use crate::values::Line;
use crate::{Fact, Id, Keeper, Subject};

/// Everything that can happen to a task. The title stands beside the id: the timeline of the deal
/// tells what the task was called then.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the task")]
pub enum Event {
    /// Somebody has to do it.
    Created {
        task: Id<Task>,
        deal: Option<Id<Deal>>,
        title: Line<200>,
        due_at: Due,
        responsible: Option<String>,
    },
    /// Fields got other values.
    Edited {
        task: Id<Task>,
        deal: Option<Id<Deal>>,
        title: Line<200>,
        changes: Vec<FieldChange>,
        #[serde(skip)]
        left: Option<Keeper>,
    },
    /// It is done.
    Completed {
        task: Id<Task>,
        deal: Option<Id<Deal>>,
        title: Line<200>,
    },
    /// It is to be done after all.
    Reopened {
        task: Id<Task>,
        deal: Option<Id<Deal>>,
        title: Line<200>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "task.created",
            Self::Edited { .. } => "task.edited",
            Self::Completed { .. } => "task.completed",
            Self::Reopened { .. } => "task.reopened",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created { task, .. }
        | Self::Edited { task, .. }
        | Self::Completed { task, .. }
        | Self::Reopened { task, .. }) = self;
        Subject {
            kind: "task",
            id: task.uuid(),
        }
    }

    fn deal(&self) -> Option<Uuid> {
        let (Self::Created { deal, .. }
        | Self::Edited { deal, .. }
        | Self::Completed { deal, .. }
        | Self::Reopened { deal, .. }) = self;
        deal.map(Id::uuid)
    }

    fn left(&self) -> Option<Keeper> {
        match self {
            Self::Edited { left, .. } => *left,
            _ => None,
        }
    }
}
