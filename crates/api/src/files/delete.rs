//! Into the trash.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use canape_domain::{App, files};
use uuid::Uuid;

use crate::http::{Identified, IfMatch, Path, Problem};

/// Put a file into the trash, where it stays for thirty days.
#[utoipa::path(
    operation_id = "deleteFile",
    tag = "files",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/files/{id}")]
pub async fn delete_file(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = id.into();
    files::delete(&app, &caller, files::DeleteFile { id, version }).await?;
    Ok(HttpResponse::NoContent().finish())
}
