//! Completing a task.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::{App, tasks};
use uuid::Uuid;

use super::body::{Task, shown};
use crate::http::{Identified, IfMatch, Path, Problem, Versioned};

/// Complete a task.
#[utoipa::path(
    operation_id = "completeTask",
    tag = "tasks",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Task))
)]
#[post("/tasks/{id}/complete")]
pub async fn complete_task(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<Task>, Problem> {
    let id = id.into();
    let command = tasks::CompleteTask { id, version };
    Ok(shown(tasks::complete(&app, &caller, command).await?))
}
