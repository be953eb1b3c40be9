//! Several accounts of one person.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, get, post};
use canape_domain::{App, sessions};

use super::body::{MyAccountChoice, Switch};
use super::cookie;
use crate::bootstrap::House;
use crate::http::{AtTheDoor, Json, List, Problem, Visitor};
use crate::sessions::Session;

/// List the accounts to which the caller belongs with the same login, by name.
#[utoipa::path(
    operation_id = "listMyAccounts",
    tag = "sessions",
    responses((status = 200, body = List<MyAccountChoice>)),
    extensions(("x-any-member" = json!(true)))
)]
#[get("/me/accounts")]
pub async fn list_my_accounts(
    app: Data<App>,
    AtTheDoor(caller): AtTheDoor,
) -> Result<List<MyAccountChoice>, Problem> {
    let all = sessions::accounts(&app, &caller).await?;
    let choices = all.iter().map(|one| MyAccountChoice::new(one, &caller));
    Ok(List::whole(choices.collect()))
}

/// Go on in another account: a session opens there, and the present one ends.
#[utoipa::path(
    operation_id = "switchAccount",
    tag = "sessions",
    request_body = Switch,
    responses((status = 200, body = Session)),
    extensions(("x-any-member" = json!(true)))
)]
#[post("/sessions/switch")]
pub async fn switch_account(
    house: Data<House>,
    AtTheDoor(caller): AtTheDoor,
    Visitor(client): Visitor,
    json: Json<Switch>,
) -> Result<HttpResponse, Problem> {
    let command = json.body.into_command(client)?;
    let opened = sessions::switch(&house.app, &caller, command).await?;
    house.authenticator.forget_all();
    cookie::opened(&house, &opened, StatusCode::OK, false)
}
