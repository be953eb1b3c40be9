//! The caller's own card.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::{App, users};

use super::body::Me;
use crate::http::{AtTheDoor, Problem};

/// Read who is calling, in which account, and what they may do.
#[utoipa::path(
    operation_id = "getMe",
    tag = "users",
    responses((status = 200, body = Me)),
    extensions(("x-any-member" = json!(true)))
)]
#[get("/me")]
pub async fn get_me(app: Data<App>, AtTheDoor(caller): AtTheDoor) -> Result<HttpResponse, Problem> {
    let me = users::me(&app, &caller).await?;
    Ok(HttpResponse::Ok().json(Me::from(me)))
}
