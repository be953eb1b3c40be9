//! Signing out.

use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest, HttpResponse, delete};
use canape_domain::Code;
use canape_domain::sessions::{self, SignOut};

use super::cookie;
use crate::bootstrap::House;
use crate::http::{Anybody, Problem, SameSite};

/// End the present session, named by the access token or by the cookie.
#[utoipa::path(
    operation_id = "signOut",
    tag = "sessions",
    responses((status = 204)),
    extensions(("x-any-member" = json!(true)), ("x-no-version" = json!(true)))
)]
#[delete("/sessions/current")]
pub async fn sign_out(
    house: Data<House>,
    request: HttpRequest,
    _: SameSite,
) -> Result<HttpResponse, Problem> {
    let cookie = cookie::refresh_token(&request, &house.config);
    let command = match (Anybody::extract(&request).await, cookie) {
        (Ok(Anybody(caller)), _) => SignOut::Caller(caller),
        (Err(_), Some(Some(token))) => SignOut::Cookie(token),
        // An unreadable cookie is of no session; it is only taken away.
        (Err(_), Some(None)) => return Ok(cookie::closed(&house.config)),
        (Err(problem), None) if problem.code() == Code::SessionEnded => {
            return Ok(cookie::closed(&house.config));
        }
        (Err(problem), None) => return Err(problem),
    };
    if sessions::sign_out(&house.app, command).await?.is_some() {
        house.authenticator.forget_all();
    }
    Ok(cookie::closed(&house.config))
}
