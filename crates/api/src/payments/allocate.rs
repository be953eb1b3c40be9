//! Saying for which invoices a payment is.

use actix_web::put;
use actix_web::web::Data;
use canape_domain::payments::{self, AllocatePayment};
use canape_domain::{App, Id, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{NewAllocation, Payment, allocations};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// For which invoices a payment shall be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = payments::Allocate)]
pub struct Allocate {
    /// Replaces all that the caller sees; at most 100. What is left is an advance.
    allocations: Vec<NewAllocation>,
    /// Whether somebody else may pay than the invoices say.
    #[serde(default)]
    #[schema(required = false)]
    accepts_other_payer: bool,
}

/// Say for which invoices a payment is.
#[utoipa::path(
    operation_id = "setPaymentAllocations",
    tag = "payments",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Allocate,
    responses((status = 200, body = Payment))
)]
#[put("/payments/{id}/allocations")]
pub async fn set_payment_allocations(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Allocate>,
) -> Result<Versioned<Payment>, Problem> {
    let mut wrong = Violations::default();
    let allocations = allocations(json.body.allocations, &mut wrong);
    wrong.check()?;
    let command = AllocatePayment {
        id: Id::from(id),
        version,
        allocations,
        accepts_other_payer: json.body.accepts_other_payer,
    };
    let payment = Payment::from(payments::allocate(&app, &caller, command).await?);
    let version = payment.version;
    Ok(Versioned::ok(payment, version))
}
