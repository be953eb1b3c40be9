//! Answering an offer.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::{App, ownership};
use uuid::Uuid;

use crate::auth::Authenticator;
use crate::http::{Identified, Path, Problem};

/// Accept the ownership: the caller is the owner from now on, and the old owner an administrator.
#[utoipa::path(
    operation_id = "acceptOwnership",
    tag = "ownership",
    params(("id" = Uuid, Path)),
    responses((status = 204)),
    extensions(("x-any-member" = json!(true)))
)]
#[post("/ownership-offers/{id}/accept")]
pub async fn accept_ownership(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    ownership::accept(&app, &caller, id.into()).await?;
    authenticator.forget_all();
    Ok(HttpResponse::NoContent().finish())
}

/// Decline the ownership.
#[utoipa::path(
    operation_id = "declineOwnership",
    tag = "ownership",
    params(("id" = Uuid, Path)),
    responses((status = 204)),
    extensions(("x-any-member" = json!(true)))
)]
#[post("/ownership-offers/{id}/decline")]
pub async fn decline_ownership(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    ownership::decline(&app, &caller, id.into()).await?;
    Ok(HttpResponse::NoContent().finish())
}
