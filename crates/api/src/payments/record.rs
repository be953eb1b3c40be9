//! Writing down a payment, and reading one.

use actix_web::web::Data;
use actix_web::{get, post};
use canape_domain::payments::{self, RecordPayment};
use canape_domain::values::{Line, sensible_day};
use canape_domain::{App, Id, Retry, Violations};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{NewAllocation, Payment, PaymentDirection, PaymentWay, allocations, positive};
use crate::http::{Identified, Json, Path, Problem, Versioned};

/// A payment to be written down.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = payments::Record)]
pub struct Record {
    direction: PaymentDirection,
    /// Above zero, whichever way the money went.
    #[schema(examples("12200.00"))]
    amount: String,
    /// From which day it counts; not in the future.
    value_date: NaiveDate,
    legal_entity_id: Uuid,
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    /// Up to 300 characters. Absent: by company or contact; where they are absent, too, the payer is
    /// the buyer of the invoices, or whoever paid what is given back.
    #[schema(examples("ООО «Ромашка»"))]
    payer_name: Option<String>,
    way: PaymentWay,
    /// Up to 500 characters.
    #[schema(examples("Оплата по счёту № 15 от 22.11.2026"))]
    purpose: Option<String>,
    /// Number of the payment order or the receipt, up to 50 characters.
    #[schema(examples("318"))]
    reference: Option<String>,
    /// Of a returned payment: the received payment that it gives back.
    refund_of_id: Option<Uuid>,
    /// For which invoices; at most 100. What is left is an advance, or gives back one.
    #[serde(default)]
    #[schema(required = false)]
    allocations: Vec<NewAllocation>,
    /// Whether somebody else may pay than the invoices say.
    #[serde(default)]
    #[schema(required = false)]
    accepts_other_payer: bool,
}

/// Write down money that came or went back, and for which invoices it is.
#[utoipa::path(
    operation_id = "recordPayment",
    tag = "payments",
    params(("Idempotency-Key" = String, Header)),
    request_body = Record,
    responses((status = 201, body = Payment))
)]
#[post("/payments")]
pub async fn record_payment(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Record>,
) -> Result<Versioned<Payment>, Problem> {
    let retry = json.retry("recordPayment");
    let command = json.body.into_command(retry)?;
    let created = payments::record(&app, &caller, command).await?;
    let payment = Payment::from(created.value);
    let version = payment.version;
    Ok(Versioned::created(payment, version, created.is_replay))
}

/// Read a payment.
#[utoipa::path(
    operation_id = "getPayment",
    tag = "payments",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Payment))
)]
#[get("/payments/{id}")]
pub async fn get_payment(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Payment>, Problem> {
    let payment = Payment::from(payments::find(&app, &caller, Id::from(id)).await?);
    let version = payment.version;
    Ok(Versioned::ok(payment, version))
}

impl Record {
    fn into_command(self, retry: Option<Retry>) -> Result<RecordPayment, Violations> {
        let mut wrong = Violations::default();
        let amount = positive(&self.amount, "/amount".to_owned(), &mut wrong);
        wrong.take("/value_date", sensible_day(self.value_date));
        let payer_name = line(&mut wrong, "/payer_name", self.payer_name);
        let purpose = line(&mut wrong, "/purpose", self.purpose);
        let reference = line(&mut wrong, "/reference", self.reference);
        let allocations = allocations(self.allocations, &mut wrong);
        match amount {
            Some(amount) if wrong.is_empty() => Ok(RecordPayment {
                direction: self.direction.into(),
                amount,
                value_date: self.value_date,
                legal_entity: Id::from(self.legal_entity_id),
                company: self.company_id.map(Id::from),
                contact: self.contact_id.map(Id::from),
                payer_name,
                way: self.way.into(),
                purpose,
                reference,
                refund_of: self.refund_of_id.map(Id::from),
                allocations,
                accepts_other_payer: self.accepts_other_payer,
                retry,
            }),
            _ => Err(wrong),
        }
    }
}

/// A line, if one was typed; blanks are none.
fn line<const LIMIT: usize>(
    wrong: &mut Violations,
    at: &'static str,
    typed: Option<String>,
) -> Option<Line<LIMIT>> {
    let typed = typed.filter(|text| !text.trim().is_empty())?;
    wrong.take(at, Line::parse(&typed))
}
