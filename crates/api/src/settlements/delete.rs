//! Removing an opening balance.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use canape_domain::settlements::{self, DeleteOpeningBalance};
use canape_domain::{App, Id};
use uuid::Uuid;

use crate::http::{Identified, IfMatch, Path, Problem};

/// Remove an opening balance; the log keeps what it was.
#[utoipa::path(
    operation_id = "deleteOpeningBalance",
    tag = "settlements",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/opening-balances/{id}")]
pub async fn delete_opening_balance(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = Id::from(id);
    settlements::delete(&app, &caller, DeleteOpeningBalance { id, version }).await?;
    Ok(HttpResponse::NoContent().finish())
}
