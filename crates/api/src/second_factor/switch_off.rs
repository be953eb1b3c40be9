//! Switching off.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::{App, second_factor};

use super::body::SwitchOff;
use crate::http::{AtTheDoor, Json, Problem};

/// Ask for no code any more, by password and code.
#[utoipa::path(
    operation_id = "switchSecondFactorOff",
    tag = "second_factor",
    request_body = SwitchOff,
    responses((status = 204)),
    extensions(("x-any-member" = json!(true)))
)]
#[post("/me/second-factor/switch-off")]
pub async fn switch_second_factor_off(
    app: Data<App>,
    AtTheDoor(caller): AtTheDoor,
    json: Json<SwitchOff>,
) -> Result<HttpResponse, Problem> {
    second_factor::switch_off(&app, &caller, &json.body.into_command()).await?;
    Ok(HttpResponse::NoContent().finish())
}
