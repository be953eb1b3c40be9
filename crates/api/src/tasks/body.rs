//! A task on the wire.

use canape_domain::{Violations, tasks};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::{Ref, Versioned};

/// Something to be done by somebody by some time.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = tasks::Task)]
pub struct Task {
    id: Uuid,
    #[schema(examples("Позвонить и уточнить размеры"))]
    title: String,
    due_at: DateTime<Utc>,
    deal: Option<Ref>,
    responsible: Option<Ref>,
    /// `null`: it is open.
    completed_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    #[schema(examples(1))]
    pub version: i64,
}

impl From<tasks::Shown> for Task {
    fn from(shown: tasks::Shown) -> Self {
        let task = shown.task;
        Self {
            id: task.id.uuid(),
            title: task.title.to_string(),
            due_at: task.due_at.moment(),
            deal: shown.deal.map(Into::into),
            responsible: shown.responsible.map(Into::into),
            completed_at: task.completed_at,
            created_at: task.created_at,
            version: task.version,
        }
    }
}

/// The task with its version, for operations on one task.
pub fn shown(task: tasks::Shown) -> Versioned<Task> {
    let task = Task::from(task);
    let version = task.version;
    Versioned::ok(task, version)
}

/// By when, or what is wrong with it.
pub fn due(moment: DateTime<Utc>, wrong: &mut Violations) -> Option<tasks::Due> {
    wrong.take("/due_at", tasks::Due::at(moment))
}
