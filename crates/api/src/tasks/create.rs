//! Making a task.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::values::Line;
use canape_domain::{App, Retry, Violations, tasks};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{Task, due};
use crate::http::{Identified, Json, Problem, Versioned};

/// A task to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = tasks::Create)]
pub struct Create {
    /// On which deal.
    deal_id: Option<Uuid>,
    /// Up to 200 characters.
    #[schema(examples("Позвонить и уточнить размеры"))]
    title: String,
    due_at: DateTime<Utc>,
    /// The caller unless told.
    responsible_id: Option<Uuid>,
}

impl Create {
    fn into_command(self, retry: Option<Retry>) -> Result<tasks::CreateTask, Violations> {
        let mut wrong = Violations::default();
        let title = wrong.take("/title", Line::parse(&self.title));
        let due_at = due(self.due_at, &mut wrong);
        let (Some(title), Some(due_at)) = (title, due_at) else {
            return Err(wrong);
        };
        Ok(tasks::CreateTask {
            deal: self.deal_id.map(Into::into),
            title,
            due_at,
            responsible: self.responsible_id.map(Into::into),
            retry,
        })
    }
}

/// Make a task, on a deal or on its own.
#[utoipa::path(
    operation_id = "createTask",
    tag = "tasks",
    request_body = Create,
    responses((status = 201, body = Task))
)]
#[post("/tasks")]
pub async fn create_task(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Task>, Problem> {
    let retry = json.retry("createTask");
    let command = json.body.into_command(retry)?;
    let created = tasks::create(&app, &caller, command).await?;
    let task = Task::from(created.value);
    let version = task.version;
    Ok(Versioned::created(task, version, created.is_replay))
}
