//! Stages of a pipeline; its version guards them.

use actix_web::web::Data;
use actix_web::{delete, patch, post};
use canape_domain::{App, pipelines};
use uuid::Uuid;

use super::body::{AddStage, EditStage, Pipeline};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Add a stage.
#[utoipa::path(
    operation_id = "addStage",
    tag = "pipelines",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = AddStage,
    responses((status = 201, body = Pipeline))
)]
#[post("/pipelines/{id}/stages")]
pub async fn add_stage(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<AddStage>,
) -> Result<Versioned<Pipeline>, Problem> {
    let command = json.body.into_command(id, version)?;
    let pipeline = pipelines::add_stage(&app, &caller, command).await?;
    let version = pipeline.version;
    Ok(Versioned::created(pipeline.into(), version, false))
}

/// Change a stage, or its place.
#[utoipa::path(
    operation_id = "editStage",
    tag = "pipelines",
    params(("id" = Uuid, Path), ("stage_id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = EditStage,
    responses((status = 200, body = Pipeline))
)]
#[patch("/pipelines/{id}/stages/{stage_id}")]
pub async fn edit_stage(
    app: Data<App>,
    Identified(caller): Identified,
    Path((id, stage)): Path<(Uuid, Uuid)>,
    IfMatch(version): IfMatch,
    json: Json<EditStage>,
) -> Result<Versioned<Pipeline>, Problem> {
    let command = json.body.into_command(id, stage, version)?;
    let pipeline = pipelines::edit_stage(&app, &caller, command).await?;
    let version = pipeline.version;
    Ok(Versioned::ok(pipeline.into(), version))
}

/// Remove a stage on which no deal stands.
#[utoipa::path(
    operation_id = "removeStage",
    tag = "pipelines",
    params(("id" = Uuid, Path), ("stage_id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Pipeline))
)]
#[delete("/pipelines/{id}/stages/{stage_id}")]
pub async fn remove_stage(
    app: Data<App>,
    Identified(caller): Identified,
    Path((id, stage)): Path<(Uuid, Uuid)>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<Pipeline>, Problem> {
    let command = pipelines::RemoveStage {
        pipeline: id.into(),
        version,
        stage: stage.into(),
    };
    let pipeline = pipelines::remove_stage(&app, &caller, command).await?;
    let version = pipeline.version;
    Ok(Versioned::ok(pipeline.into(), version))
}
