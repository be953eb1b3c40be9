//! One file, without its bytes.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, files};
use uuid::Uuid;

use super::body::File;
use crate::http::{Identified, Path, Problem, Versioned};

/// Read what is known of a file, also of one in the trash.
#[utoipa::path(
    operation_id = "getFile",
    tag = "files",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = File))
)]
#[get("/files/{id}")]
pub async fn get_file(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<File>, Problem> {
    let file = File::from(files::get(&app, &caller, id.into()).await?);
    let version = file.version;
    Ok(Versioned::ok(file, version))
}
