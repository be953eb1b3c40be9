//! Correcting an opening balance.

use actix_web::patch;
use actix_web::web::Data;
use canape_domain::settlements::{self, EditOpeningBalance};
use canape_domain::values::{Money, sensible_day};
use canape_domain::{App, Id, Violations};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::OpeningBalance;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// What of an opening balance is corrected; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = settlements::Edit)]
pub struct Edit {
    on_date: Option<NaiveDate>,
    #[schema(examples("1500.00"))]
    amount: Option<String>,
}

/// Correct the day or the sum of an opening balance.
#[utoipa::path(
    operation_id = "editOpeningBalance",
    tag = "settlements",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = OpeningBalance))
)]
#[patch("/opening-balances/{id}")]
pub async fn edit_opening_balance(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<OpeningBalance>, Problem> {
    let mut wrong = Violations::default();
    let amount = json.body.amount.as_deref();
    let amount = amount.and_then(|text| wrong.take("/amount", Money::parse(text)));
    if let Some(day) = json.body.on_date {
        wrong.take("/on_date", sensible_day(day));
    }
    wrong.check()?;
    let command = EditOpeningBalance {
        id: Id::from(id),
        version,
        on: json.body.on_date,
        amount,
    };
    let balance = settlements::edit(&app, &caller, command).await?;
    let balance = OpeningBalance::from(balance);
    let version = balance.version;
    Ok(Versioned::ok(balance, version))
}
