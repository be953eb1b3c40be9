//! What a stranger may see.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::accounts;

use super::body::Installation;
use crate::bootstrap::House;
use crate::http::{Host, Problem};

/// Read what the pages need to know before anybody has signed in.
#[utoipa::path(
    operation_id = "getInstallation",
    tag = "accounts",
    security(()),
    responses((status = 200, body = Installation))
)]
#[get("/public/installation")]
pub async fn get_installation(
    house: Data<House>,
    Host(host): Host,
) -> Result<HttpResponse, Problem> {
    let mode = house.config.mode.into();
    let seen = accounts::installation(&house.app, mode, host.as_ref()).await?;
    let has_mailbox = house.mailbox.is_some();
    Ok(HttpResponse::Ok().json(Installation::new(&house.config, has_mailbox, seen)))
}
