//! Signing up.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::accounts;

use super::body::SignUp;
use crate::bootstrap::House;
use crate::http::{Json, Problem, Visitor};
use crate::sessions::{self, Session};

/// Make an account and sign its owner in; on a self-hosted installation, once.
#[utoipa::path(
    operation_id = "signUp",
    tag = "accounts",
    security(()),
    request_body = SignUp,
    responses((status = 201, body = Session))
)]
#[post("/sign-up")]
pub async fn sign_up(
    house: Data<House>,
    Visitor(client): Visitor,
    json: Json<SignUp>,
) -> Result<HttpResponse, Problem> {
    let key = json.retry("signUp").map(|retry| retry.key);
    let terms = house.config.terms();
    let command = json.body.into_command(terms.mode, key, client)?;
    let made = accounts::sign_up(&house.app, &terms, command).await?;
    sessions::opened(&house, &made.value, StatusCode::CREATED, made.is_replay)
}
