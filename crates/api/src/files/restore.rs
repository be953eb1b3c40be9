//! Out of the trash.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::{App, files};
use uuid::Uuid;

use super::body::File;
use crate::http::{Identified, IfMatch, Path, Problem, Versioned};

/// Take a file out of the trash.
#[utoipa::path(
    operation_id = "restoreFile",
    tag = "files",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = File))
)]
#[post("/files/{id}/restore")]
pub async fn restore_file(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<File>, Problem> {
    let id = id.into();
    let command = files::RestoreFile { id, version };
    let file = File::from(files::restore(&app, &caller, command).await?);
    let version = file.version;
    Ok(Versioned::ok(file, version))
}
