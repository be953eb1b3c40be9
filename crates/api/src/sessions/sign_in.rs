//! Signing in.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::sessions::{self, Error};
use canape_domain::{Code, lobby::Account};

use super::body::{Session, SignIn};
use super::cookie;
use crate::bootstrap::House;
use crate::http::problem::AccountChoice;
use crate::http::{Host, Json, Problem, Visitor};

/// Sign in with a login or an e-mail address.
#[utoipa::path(
    operation_id = "signIn",
    tag = "sessions",
    security(()),
    request_body = SignIn,
    responses((status = 200, body = Session))
)]
#[post("/sessions")]
pub async fn sign_in(
    house: Data<House>,
    Visitor(client): Visitor,
    Host(host): Host,
    json: Json<SignIn>,
) -> Result<HttpResponse, Problem> {
    let command = json
        .body
        .into_command(host, client, house.config.sign_ins_per_network)?;
    match sessions::sign_in(&house.app, command).await {
        Ok(opened) => cookie::opened(&house, &opened, StatusCode::OK, false),
        Err(Error::ChooseAccount(accounts)) => {
            Err(Problem::new(Code::ChooseAccount)
                .with_accounts(accounts.iter().map(choice).collect()))
        }
        Err(error) => Err(error.into()),
    }
}

fn choice(account: &Account) -> AccountChoice {
    AccountChoice {
        address: account.address.to_string(),
        name: account.name.clone(),
    }
}
