//! Offering the ownership.

use actix_web::http::header::HeaderName;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::{App, ownership};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Offer;
use crate::http::{Identified, Json, Problem};

/// Who shall be the owner.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ownership::Make)]
pub struct Make {
    user_id: Uuid,
    /// The owner's own password, once more.
    password: String,
}

/// Offer the ownership to a colleague, who has seven days to accept; the owner only.
#[utoipa::path(
    operation_id = "offerOwnership",
    tag = "ownership",
    request_body = Make,
    responses((status = 201, body = Offer))
)]
#[post("/ownership-offers")]
pub async fn offer_ownership(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Make>,
) -> Result<HttpResponse, Problem> {
    let retry = json.retry("offerOwnership");
    let command = ownership::OfferOwnership {
        to: json.body.user_id.into(),
        password: json.body.password,
        retry,
    };
    let made = ownership::make(&app, &caller, command).await?;
    let mut response = HttpResponse::Created();
    if made.is_replay {
        response.insert_header((HeaderName::from_static("idempotent-replayed"), "true"));
    }
    Ok(response.json(Offer::from(made.value)))
}
