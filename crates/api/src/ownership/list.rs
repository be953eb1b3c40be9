//! The offer that waits for an answer.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, ownership};

use super::body::Offer;
use crate::http::{Identified, List, Problem};

/// List the offers of ownership that wait for an answer and are the caller's or made to the caller.
#[utoipa::path(
    operation_id = "listOwnershipOffers",
    tag = "ownership",
    responses((status = 200, body = List<Offer>)),
    extensions(("x-any-member" = json!(true)))
)]
#[get("/ownership-offers")]
pub async fn list_ownership_offers(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<Offer>, Problem> {
    let open = ownership::open(&app, &caller).await?;
    Ok(List::whole(open.into_iter().map(Offer::from).collect()))
}
