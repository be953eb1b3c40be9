//! Seeing whether it is on.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::{App, second_factor};

use super::body::State;
use crate::http::{AtTheDoor, Problem, ok};

/// Read whether sign-in asks the caller for a code.
#[utoipa::path(
    operation_id = "getSecondFactor",
    tag = "second_factor",
    responses((status = 200, body = State)),
    extensions(("x-any-member" = json!(true)))
)]
#[get("/me/second-factor")]
pub async fn get_second_factor(
    app: Data<App>,
    AtTheDoor(caller): AtTheDoor,
) -> Result<HttpResponse, Problem> {
    let state = second_factor::state(&app, &caller).await?;
    Ok(ok(&State::from(state)))
}
