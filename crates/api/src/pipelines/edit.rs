//! Changing a pipeline.

use actix_web::patch;
use actix_web::web::Data;
use canape_domain::{App, pipelines};
use uuid::Uuid;

use super::body::{Edit, Pipeline};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Rename a pipeline, or make it the default.
#[utoipa::path(
    operation_id = "editPipeline",
    tag = "pipelines",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Pipeline))
)]
#[patch("/pipelines/{id}")]
pub async fn edit_pipeline(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Pipeline>, Problem> {
    let command = json.body.into_command(id, version)?;
    let pipeline = pipelines::edit(&app, &caller, command).await?;
    let version = pipeline.version;
    Ok(Versioned::ok(pipeline.into(), version))
}
