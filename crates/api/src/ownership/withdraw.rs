//! Taking an offer back.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use canape_domain::{App, ownership};
use uuid::Uuid;

use crate::http::{Identified, Path, Problem};

/// Take an offer of ownership back; the owner only.
#[utoipa::path(
    operation_id = "withdrawOwnershipOffer",
    tag = "ownership",
    params(("id" = Uuid, Path)),
    responses((status = 204)),
    extensions(("x-no-version" = json!(true)))
)]
#[delete("/ownership-offers/{id}")]
pub async fn withdraw_ownership_offer(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    ownership::withdraw(&app, &caller, id.into()).await?;
    Ok(HttpResponse::NoContent().finish())
}
