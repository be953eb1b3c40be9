//! Removing a draft.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use canape_domain::documents::{self, DiscardDocument};
use canape_domain::{App, Id};
use uuid::Uuid;

use crate::http::{Identified, IfMatch, Path, Problem};

/// Remove a draft for good; what is issued is cancelled instead.
#[utoipa::path(
    operation_id = "discardDocument",
    tag = "documents",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/documents/{id}")]
pub async fn discard_document(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = Id::from(id);
    documents::discard(&app, &caller, DiscardDocument { id, version }).await?;
    Ok(HttpResponse::NoContent().finish())
}
