//! Deleting a pipeline.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use canape_domain::{App, pipelines};
use uuid::Uuid;

use crate::http::{Identified, IfMatch, Path, Problem};

/// Delete a pipeline in which no deal stands.
#[utoipa::path(
    operation_id = "deletePipeline",
    tag = "pipelines",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/pipelines/{id}")]
pub async fn delete_pipeline(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let command = pipelines::DeletePipeline {
        id: id.into(),
        version,
    };
    pipelines::delete(&app, &caller, command).await?;
    Ok(HttpResponse::NoContent().finish())
}
