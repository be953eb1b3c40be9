//! Reopening a task.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::{App, tasks};
use uuid::Uuid;

use super::body::{Task, shown};
use crate::http::{Identified, IfMatch, Path, Problem, Versioned};

/// Reopen a completed task.
#[utoipa::path(
    operation_id = "reopenTask",
    tag = "tasks",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Task))
)]
#[post("/tasks/{id}/reopen")]
pub async fn reopen_task(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<Task>, Problem> {
    let id = id.into();
    let command = tasks::ReopenTask { id, version };
    Ok(shown(tasks::reopen(&app, &caller, command).await?))
}
