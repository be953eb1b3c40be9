//! Removing recurring documents.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use canape_domain::recurrences::{self, DeleteRecurrence};
use canape_domain::{App, Id};
use uuid::Uuid;

use crate::http::{Identified, IfMatch, Path, Problem};

/// Remove recurring documents; what they made stays.
#[utoipa::path(
    operation_id = "deleteRecurrence",
    tag = "recurrences",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/recurrences/{id}")]
pub async fn delete_recurrence(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = Id::from(id);
    recurrences::delete(&app, &caller, DeleteRecurrence { id, version }).await?;
    Ok(HttpResponse::NoContent().finish())
}
