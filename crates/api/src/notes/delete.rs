//! Taking a note back.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use canape_domain::{App, notes};
use uuid::Uuid;

use crate::http::{Identified, IfMatch, Path, Problem};

/// Take back a note of one's own.
#[utoipa::path(
    operation_id = "deleteNote",
    tag = "notes",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/notes/{id}")]
pub async fn delete_note(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = id.into();
    notes::delete(&app, &caller, notes::DeleteNote { id, version }).await?;
    Ok(HttpResponse::NoContent().finish())
}
