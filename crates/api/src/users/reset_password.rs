//! A forgotten password.

use std::time::Duration;

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::users;
use tokio::time::{Instant, sleep_until};

use super::body::{AskReset, ResetPassword};
use crate::bootstrap::House;
use crate::http::{Json, Problem, Visitor};

/// Longer than the work takes for a known name: how long the answer takes tells nothing.
const ANSWER_AFTER: Duration = Duration::from_millis(300);

/// Send a letter with a link to set another password, if anybody has this login or e-mail address;
/// the answer is the same if nobody has.
#[utoipa::path(
    operation_id = "askPasswordReset",
    tag = "users",
    security(()),
    request_body = AskReset,
    responses((status = 204))
)]
#[post("/public/password-resets")]
pub async fn ask_password_reset(
    house: Data<House>,
    Visitor(client): Visitor,
    json: Json<AskReset>,
) -> Result<HttpResponse, Problem> {
    let answer_at = Instant::now() + ANSWER_AFTER;
    let command = json.body.into_command(client)?;
    let asked = users::ask_reset(&house.app, &command).await;
    sleep_until(answer_at).await;
    asked?;
    Ok(HttpResponse::NoContent().finish())
}

/// Set another password by the link of a letter; all sessions end.
#[utoipa::path(
    operation_id = "resetPassword",
    tag = "users",
    security(()),
    request_body = ResetPassword,
    responses((status = 204))
)]
#[post("/public/password-resets/complete")]
pub async fn reset_password(
    house: Data<House>,
    json: Json<ResetPassword>,
) -> Result<HttpResponse, Problem> {
    users::reset_password(&house.app, &json.body.into_command()?).await?;
    house.authenticator.forget_all();
    Ok(HttpResponse::NoContent().finish())
}
