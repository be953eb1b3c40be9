//! Confirming an e-mail address by the link in a letter.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::{App, users};

use super::body::Token;
use crate::http::{AtTheDoor, Json, Problem};

/// Send the letter with the link once more; a few times an hour.
#[utoipa::path(
    operation_id = "askEmailConfirmation",
    tag = "users",
    responses((status = 204)),
    extensions(("x-any-member" = json!(true)), ("x-no-event" = json!(true)))
)]
#[post("/me/email-confirmation")]
pub async fn ask_email_confirmation(
    app: Data<App>,
    AtTheDoor(caller): AtTheDoor,
) -> Result<HttpResponse, Problem> {
    users::ask_confirmation(&app, &caller).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Confirm the e-mail address to which a link was sent.
#[utoipa::path(
    operation_id = "confirmEmail",
    tag = "users",
    security(()),
    request_body = Token,
    responses((status = 204))
)]
#[post("/public/email-confirmations")]
pub async fn confirm_email(app: Data<App>, json: Json<Token>) -> Result<HttpResponse, Problem> {
    users::confirm_email(&app, &json.body.into_token()?).await?;
    Ok(HttpResponse::NoContent().finish())
}
