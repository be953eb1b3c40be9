//! Recording a cost, and reading one.

use actix_web::web::Data;
use actix_web::{get, post};
use canape_domain::costs::{self, CreateCost};
use canape_domain::values::Month;
use canape_domain::{App, Id, Retry, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{Cost, SubjectWish, TermsWish};
use crate::http::{Identified, Json, Path, Problem, Versioned};

/// A cost to be recorded.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = costs::Create)]
pub struct Create {
    /// To which month it belongs; of the years 2000 to 2100.
    #[schema(examples("2026-11"))]
    month: String,
    subject: SubjectWish,
    category_id: Uuid,
    /// The whole amount, VAT included; above zero.
    #[schema(examples("120000.00"))]
    amount: String,
    /// The VAT in it that is taken for deduction, below the amount: the cost counts without it. Who
    /// pays no VAT, or pays it at 5 or 7 %, deducts none and leaves it out: it is zero unless told.
    #[schema(examples("20000.00"))]
    vat_amount: Option<String>,
    /// Up to 300 characters.
    note: Option<String>,
}

/// Record a cost of a deal, a colleague, a department, a channel or the firm.
#[utoipa::path(
    operation_id = "createCost",
    tag = "costs",
    request_body = Create,
    responses((status = 201, body = Cost))
)]
#[post("/costs")]
pub async fn create_cost(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Cost>, Problem> {
    let retry = json.retry("createCost");
    let command = json.body.into_command(retry)?;
    let created = costs::create(&app, &caller, command).await?;
    let cost = Cost::from(created.value);
    let version = cost.version;
    Ok(Versioned::created(cost, version, created.is_replay))
}

/// Read a cost.
#[utoipa::path(
    operation_id = "getCost",
    tag = "costs",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Cost))
)]
#[get("/costs/{id}")]
pub async fn get_cost(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Cost>, Problem> {
    let cost = Cost::from(costs::find(&app, &caller, Id::from(id)).await?);
    let version = cost.version;
    Ok(Versioned::ok(cost, version))
}

impl Create {
    fn into_command(self, retry: Option<Retry>) -> Result<CreateCost, Violations> {
        let mut wrong = Violations::default();
        let month = wrong.take("/month", Month::parse(&self.month));
        let terms = TermsWish {
            subject: self.subject,
            category: self.category_id,
            amount: self.amount,
            vat: self.vat_amount,
            note: self.note,
        };
        let terms = terms.parsed(&mut wrong);
        match (month, terms) {
            (Some(month), Some(terms)) if wrong.is_empty() => Ok(CreateCost {
                month,
                terms,
                retry,
            }),
            _ => Err(wrong),
        }
    }
}
