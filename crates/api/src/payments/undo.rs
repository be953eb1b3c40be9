//! Taking a payment back.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::payments::{self, UndoPayment};
use canape_domain::values::Line;
use canape_domain::{App, Id, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Payment;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Why a payment is taken back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = payments::Undo)]
pub struct Undo {
    /// Up to 300 characters.
    #[schema(examples("Записан дважды"))]
    reason: String,
}

/// Take a payment back: it stays, marked, and its invoices are open again.
#[utoipa::path(
    operation_id = "undoPayment",
    tag = "payments",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Undo,
    responses((status = 200, body = Payment))
)]
#[post("/payments/{id}/undo")]
pub async fn undo_payment(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Undo>,
) -> Result<Versioned<Payment>, Problem> {
    let mut wrong = Violations::default();
    let Some(reason) = wrong.take("/reason", Line::parse(&json.body.reason)) else {
        return Err(wrong.into());
    };
    let command = UndoPayment {
        id: Id::from(id),
        version,
        reason,
    };
    let payment = Payment::from(payments::undo(&app, &caller, command).await?);
    let version = payment.version;
    Ok(Versioned::ok(payment, version))
}
