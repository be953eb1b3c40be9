//! Closing a department.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use canape_domain::{App, departments};
use uuid::Uuid;

use crate::auth::Authenticator;
use crate::http::{Identified, IfMatch, Path, Problem};

/// Close a department in which there are neither people nor departments nor open deals.
#[utoipa::path(
    operation_id = "archiveDepartment",
    tag = "departments",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/departments/{id}")]
pub async fn archive_department(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = id.into();
    let command = departments::ArchiveDepartment { id, version };
    departments::archive(&app, &caller, command).await?;
    authenticator.forget_all();
    Ok(HttpResponse::NoContent().finish())
}
