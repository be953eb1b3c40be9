//! Refreshing a session.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::Code;
use canape_domain::sessions::{self, Error, Refresh};

use super::body::Session;
use super::cookie;
use crate::bootstrap::House;
use crate::http::{Problem, SameSite, Visitor};

/// Take another access token for the refresh token of the cookie, which is replaced.
#[utoipa::path(
    operation_id = "refreshSession",
    tag = "sessions",
    security(()),
    responses((status = 200, body = Session))
)]
#[post("/sessions/refresh")]
pub async fn refresh_session(
    house: Data<House>,
    request: HttpRequest,
    _: SameSite,
    Visitor(client): Visitor,
) -> Result<HttpResponse, Problem> {
    let token = cookie::refresh_token(&request, &house.config).flatten();
    let token = token.ok_or(Problem::new(Code::SessionEnded))?;
    let refreshed = sessions::refresh(&house.app, Refresh { token, client }).await;
    if let Err(Error::Ended) = refreshed {
        // The family may have died of this very request.
        house.authenticator.forget_all();
    }
    cookie::opened(&house, &refreshed?, StatusCode::OK, false)
}
