//! Editing fields of a task in place.

use actix_web::patch;
use actix_web::web::Data;
use canape_domain::values::Line;
use canape_domain::{App, Version, Violations, tasks};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{Task, due, shown};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Changes of a task; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = tasks::Edit)]
pub struct Edit {
    /// Up to 200 characters.
    #[schema(examples("Позвонить и уточнить размеры"))]
    title: Option<String>,
    due_at: Option<DateTime<Utc>>,
    responsible_id: Option<Uuid>,
}

impl Edit {
    fn into_command(self, id: Uuid, version: Version) -> Result<tasks::EditTask, Violations> {
        let mut wrong = Violations::default();
        let title = self
            .title
            .and_then(|title| wrong.take("/title", Line::parse(&title)));
        let due_at = self.due_at.and_then(|moment| due(moment, &mut wrong));
        wrong.check()?;
        let patch = tasks::TaskPatch {
            title,
            due_at,
            responsible: self.responsible_id.map(Into::into),
        };
        Ok(tasks::EditTask {
            id: id.into(),
            version,
            patch,
        })
    }
}

/// Edit fields of a task, or give it to somebody else.
#[utoipa::path(
    operation_id = "editTask",
    tag = "tasks",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Task))
)]
#[patch("/tasks/{id}")]
pub async fn edit_task(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Task>, Problem> {
    let command = json.body.into_command(id, version)?;
    Ok(shown(tasks::edit(&app, &caller, command).await?))
}
