//! Writing down an opening balance, and reading one.

use actix_web::web::Data;
use actix_web::{get, post};
use canape_domain::settlements::{self, Counterparty, CreateOpeningBalance};
use canape_domain::values::{Money, sensible_day};
use canape_domain::{App, Id, Retry, Violations};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::OpeningBalance;
use crate::http::{Identified, Json, Path, Problem, Versioned};

/// An opening balance to be written down.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = settlements::Create)]
pub struct Create {
    legal_entity_id: Uuid,
    /// This or `contact_id`.
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    /// An issued contract of this client, or an outside document that stands for one. Absent: the
    /// balance is of all that is of no contract with a balance of its own.
    contract_id: Option<Uuid>,
    /// At the beginning of this day; what happened before it counts no more.
    on_date: NaiveDate,
    /// Above zero the client owes us, below it has paid in advance.
    #[schema(examples("-1500.00"))]
    amount: String,
}

/// Write down what a client owed when its accounts began here, once for each own firm and contract.
#[utoipa::path(
    operation_id = "createOpeningBalance",
    tag = "settlements",
    request_body = Create,
    responses((status = 201, body = OpeningBalance))
)]
#[post("/opening-balances")]
pub async fn create_opening_balance(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<OpeningBalance>, Problem> {
    let retry = json.retry("createOpeningBalance");
    let command = json.body.into_command(retry)?;
    let created = settlements::create(&app, &caller, command).await?;
    let balance = OpeningBalance::from(created.value);
    let version = balance.version;
    Ok(Versioned::created(balance, version, created.is_replay))
}

/// Read an opening balance.
#[utoipa::path(
    operation_id = "getOpeningBalance",
    tag = "settlements",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = OpeningBalance))
)]
#[get("/opening-balances/{id}")]
pub async fn get_opening_balance(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<OpeningBalance>, Problem> {
    let balance = settlements::find(&app, &caller, Id::from(id)).await?;
    let balance = OpeningBalance::from(balance);
    let version = balance.version;
    Ok(Versioned::ok(balance, version))
}

impl Create {
    fn into_command(self, retry: Option<Retry>) -> Result<CreateOpeningBalance, Violations> {
        let mut wrong = Violations::default();
        let (company, contact) = (self.company_id, self.contact_id);
        let client = Counterparty::of(company.map(Id::from), contact.map(Id::from));
        let amount = wrong.take("/amount", Money::parse(&self.amount));
        wrong.take("/on_date", sensible_day(self.on_date));
        match (client, amount) {
            (Ok(client), Some(amount)) if wrong.is_empty() => Ok(CreateOpeningBalance {
                legal_entity: Id::from(self.legal_entity_id),
                client,
                contract: self.contract_id.map(Id::from),
                on: self.on_date,
                amount,
                retry,
            }),
            (Err(more), _) => {
                wrong.join(more);
                Err(wrong)
            }
            _ => Err(wrong),
        }
    }
}
