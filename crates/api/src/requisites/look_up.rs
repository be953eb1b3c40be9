//! `/party-requisites`: a directory outside, asked by ИНН.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::requisites::{self, Found, Standing};
use canape_domain::values::Inn;
use canape_domain::{App, Violations};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::PartyRequisites;
use crate::http::{Identified, Problem, Query};

/// Whom to look up.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Whom {
    /// ИНН with right check digits.
    #[param(example = "6731067957")]
    inn: String,
}

/// What the state register says of a party's life.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = requisites::Standing)]
pub enum PartyStanding {
    Active,
    Liquidating,
    Liquidated,
    Bankrupt,
    Reorganizing,
}

/// A party as a directory outside knows it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = requisites::Found)]
pub struct FoundParty {
    /// Without bank accounts, which the directory does not know.
    requisites: PartyRequisites,
    /// `null`: the directory does not say.
    standing: Option<PartyStanding>,
}

impl From<Found> for FoundParty {
    fn from(found: Found) -> Self {
        Self {
            requisites: PartyRequisites::from(&found.requisites),
            standing: found.standing.map(|standing| match standing {
                Standing::Active => PartyStanding::Active,
                Standing::Liquidating => PartyStanding::Liquidating,
                Standing::Liquidated => PartyStanding::Liquidated,
                Standing::Bankrupt => PartyStanding::Bankrupt,
                Standing::Reorganizing => PartyStanding::Reorganizing,
            }),
        }
    }
}

/// Look a party up by its ИНН in a directory outside (`DaData`); nothing is written. Where the
/// installation has no key for it, this is refused.
#[utoipa::path(
    operation_id = "lookUpParty",
    tag = "clients",
    params(Whom),
    responses((status = 200, body = FoundParty))
)]
#[get("/party-requisites")]
pub async fn look_up_party(
    app: Data<App>,
    Identified(caller): Identified,
    Query(whom): Query<Whom>,
) -> Result<HttpResponse, Problem> {
    let mut wrong = Violations::default();
    let Some(inn) = wrong.take("inn", Inn::parse(&whom.inn)) else {
        return Err(wrong.into());
    };
    let found = requisites::look_up(&app, &caller, &inn).await?;
    Ok(HttpResponse::Ok().json(FoundParty::from(found)))
}
