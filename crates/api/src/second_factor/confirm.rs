//! Switching on.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::{App, second_factor};

use super::body::{Confirm, RecoveryCodes};
use crate::http::{AtTheDoor, Json, Problem};

/// Show a first code of the app: from now on sign-in asks for one. The recovery codes are given
/// once.
#[utoipa::path(
    operation_id = "confirmSecondFactor",
    tag = "second_factor",
    request_body = Confirm,
    responses((status = 200, body = RecoveryCodes)),
    extensions(("x-any-member" = json!(true)))
)]
#[post("/me/second-factor/confirm")]
pub async fn confirm_second_factor(
    app: Data<App>,
    AtTheDoor(caller): AtTheDoor,
    json: Json<Confirm>,
) -> Result<HttpResponse, Problem> {
    let codes = second_factor::confirm(&app, &caller, &json.body.code).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "no-store"))
        .json(RecoveryCodes::new(&codes)))
}
