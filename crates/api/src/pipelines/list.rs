//! Reading pipelines.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, pipelines};
use uuid::Uuid;

use super::body::Pipeline;
use crate::http::{Identified, List, Path, Problem, Versioned};

/// List the pipelines with their stages, in order.
#[utoipa::path(
    operation_id = "listPipelines",
    tag = "pipelines",
    responses((status = 200, body = List<Pipeline>))
)]
#[get("/pipelines")]
pub async fn list_pipelines(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<Pipeline>, Problem> {
    let all = pipelines::list(&app, &caller).await?;
    Ok(List::whole(all.into_iter().map(Pipeline::from).collect()))
}

/// Read a pipeline.
#[utoipa::path(
    operation_id = "getPipeline",
    tag = "pipelines",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Pipeline))
)]
#[get("/pipelines/{id}")]
pub async fn get_pipeline(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Pipeline>, Problem> {
    let pipeline: Pipeline = pipelines::find(&app, &caller, id.into()).await?.into();
    let version = pipeline.version;
    Ok(Versioned::ok(pipeline, version))
}
