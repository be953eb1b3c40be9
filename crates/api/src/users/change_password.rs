//! Changing the own password.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::{App, users};

use super::body::ChangePassword;
use crate::auth::Authenticator;
use crate::http::{AtTheDoor, Json, Problem};

/// Set another password; all other sessions end.
#[utoipa::path(
    operation_id = "changePassword",
    tag = "users",
    request_body = ChangePassword,
    responses((status = 204)),
    extensions(("x-any-member" = json!(true)))
)]
#[post("/me/password")]
pub async fn change_password(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    AtTheDoor(caller): AtTheDoor,
    json: Json<ChangePassword>,
) -> Result<HttpResponse, Problem> {
    users::change_password(&app, &caller, json.body.into_command()).await?;
    authenticator.forget_all();
    Ok(HttpResponse::NoContent().finish())
}
