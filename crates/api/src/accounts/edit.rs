//! The firm's own settings.

use actix_web::web::Data;
use actix_web::{get, patch};
use canape_domain::values::{Line, TimeZone};
use canape_domain::{App, Version, Violations, accounts};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::auth::Authenticator;
use crate::http::{Identified, IfMatch, Json, Problem, Versioned};
use crate::users::MyAccount;

/// Other values of some fields; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = accounts::Edit)]
pub struct Edit {
    /// Up to 200 characters.
    #[schema(examples("ООО «Ромашка»"))]
    name: Option<String>,
    /// IANA name. What happened keeps its dates.
    #[schema(examples("Europe/Moscow"))]
    time_zone: Option<String>,
}

impl Edit {
    fn into_command(self, version: Version) -> Result<accounts::EditAccount, Violations> {
        let mut wrong = Violations::default();
        let name = match self.name {
            Some(name) => wrong.take("/name", Line::parse(&name)),
            None => None,
        };
        let time_zone = match self.time_zone {
            Some(zone) => wrong.take("/time_zone", TimeZone::parse(&zone)),
            None => None,
        };
        wrong.check()?;
        Ok(accounts::EditAccount {
            version,
            name,
            time_zone,
        })
    }
}

/// Read the account's settings.
#[utoipa::path(
    operation_id = "getAccount",
    tag = "accounts",
    responses((status = 200, body = MyAccount))
)]
#[get("/account")]
pub async fn get_account(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<Versioned<MyAccount>, Problem> {
    let account = accounts::read(&app, &caller).await?;
    Ok(Versioned::ok(MyAccount::from(&account), account.version))
}

/// Change the account's name or time zone.
#[utoipa::path(
    operation_id = "editAccount",
    tag = "accounts",
    params(("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = MyAccount))
)]
#[patch("/account")]
pub async fn edit_account(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    Identified(caller): Identified,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<MyAccount>, Problem> {
    let command = json.body.into_command(version)?;
    let account = accounts::edit(&app, &caller, command).await?;
    authenticator.forget_all();
    Ok(Versioned::ok(MyAccount::from(&account), account.version))
}
