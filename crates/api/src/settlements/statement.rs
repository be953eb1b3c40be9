//! The settlement of a period.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::documents::printed;
use canape_domain::settlements::{self, Counterparty, Question, Source};
use canape_domain::values::sensible_day;
use canape_domain::{App, Id, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::http::{Identified, Problem, Query, ok};

/// Whose settlement, and of which days.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    legal_entity_id: Uuid,
    /// This or `contact_id`.
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    /// What was done upon this contract alone.
    contract_id: Option<Uuid>,
    /// The first day.
    from: NaiveDate,
    /// The last day, which is included.
    to: NaiveDate,
}

/// What a client was given and has paid in a period. Balances above zero are owed to us.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = settlements::Settlement)]
pub struct Settlement {
    from: NaiveDate,
    to: NaiveDate,
    /// The balance before the first day.
    #[schema(examples("0.00"))]
    opening: String,
    /// By days.
    movements: Vec<Movement>,
    /// What the client came to owe in the period.
    #[schema(examples("12200.00"))]
    debit: String,
    /// What the client paid in the period.
    #[schema(examples("10000.00"))]
    credit: String,
    /// The balance after the last day.
    #[schema(examples("2200.00"))]
    closing: String,
}

/// What changed the balance.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = settlements::Movement)]
pub struct Movement {
    date: NaiveDate,
    #[schema(examples("Акт № 15 от 22.11.2026"))]
    title: String,
    /// What the client came to owe.
    #[schema(examples("12200.00"))]
    debit: String,
    /// What the client paid.
    #[schema(examples("0.00"))]
    credit: String,
    document_id: Option<Uuid>,
    payment_id: Option<Uuid>,
}

/// Read the settlement with a client over a period: what the акт сверки of these days would say.
#[utoipa::path(
    operation_id = "getSettlement",
    tag = "settlements",
    params(Asked),
    responses((status = 200, body = Settlement))
)]
#[get("/settlements")]
pub async fn get_settlement(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let mut wrong = Violations::default();
    wrong.take("from", sensible_day(query.from));
    wrong.take("to", sensible_day(query.to));
    wrong.check()?;
    let (company, contact) = (query.company_id, query.contact_id);
    let asked = Question {
        legal_entity: Id::from(query.legal_entity_id),
        client: Counterparty::of(company.map(Id::from), contact.map(Id::from))?,
        contract: query.contract_id.map(Id::from),
        period: printed::Period {
            first: query.from,
            last: query.to,
        },
    };
    let statement = settlements::statement(&app, &caller, asked).await?;
    Ok(ok(&Settlement::from(statement)))
}

impl From<settlements::Statement> for Settlement {
    fn from(statement: settlements::Statement) -> Self {
        Self {
            from: statement.period.first,
            to: statement.period.last,
            opening: statement.opening.to_string(),
            movements: statement
                .movements
                .into_iter()
                .map(Movement::from)
                .collect(),
            debit: statement.debit.to_string(),
            credit: statement.credit.to_string(),
            closing: statement.closing.to_string(),
        }
    }
}

impl From<settlements::Movement> for Movement {
    fn from(movement: settlements::Movement) -> Self {
        let (document_id, payment_id) = match movement.source {
            Source::Opening => (None, None),
            Source::Document(id) => (Some(id.uuid()), None),
            Source::Payment(id) => (None, Some(id.uuid())),
        };
        Self {
            date: movement.date,
            debit: movement.debit().to_string(),
            credit: movement.credit().to_string(),
            title: movement.title,
            document_id,
            payment_id,
        }
    }
}
