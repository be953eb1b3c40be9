//! Making a pipeline.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::{App, pipelines};

use super::body::{Create, Pipeline};
use crate::http::{Identified, Json, Problem, Versioned};

/// Make a pipeline with its stages.
#[utoipa::path(
    operation_id = "createPipeline",
    tag = "pipelines",
    request_body = Create,
    responses((status = 201, body = Pipeline))
)]
#[post("/pipelines")]
pub async fn create_pipeline(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Pipeline>, Problem> {
    let retry = json.retry("createPipeline");
    let command = json.body.into_command(retry)?;
    let created = pipelines::create(&app, &caller, command).await?;
    let version = created.value.version;
    Ok(Versioned::created(
        created.value.into(),
        version,
        created.is_replay,
    ))
}
