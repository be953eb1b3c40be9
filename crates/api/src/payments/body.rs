//! Payments on the wire.

use canape_domain::payments::{self, Direction, State, Way};
use canape_domain::values::Money;
use canape_domain::{Id, Violations};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::documents::Mentioned;
use crate::http::Ref;

/// Which way the money went.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = payments::Direction)]
pub enum PaymentDirection {
    /// It came to us.
    Received,
    /// It went back.
    Returned,
}

/// How the money went.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = payments::Way)]
pub enum PaymentWay {
    /// From account to account.
    Bank,
    /// In notes.
    Cash,
    /// By a card.
    Card,
    /// Set off, by barter.
    Other,
}

/// Whether a payment counts.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = payments::State)]
pub enum PaymentStanding {
    /// It does.
    Posted,
    /// Somebody took it back; it stays as a mark and holds no money.
    Undone,
}

/// What of a payment is for one invoice.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = payments::Allocation)]
pub struct Allocation {
    /// `null` where the reader does not see the invoice's deal.
    document: Option<Mentioned>,
    /// Of the invoice.
    deal: Option<Ref>,
    #[schema(examples("12200.00"))]
    amount: String,
}

/// Money that came or went back.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = payments::Payment)]
pub struct Payment {
    id: Uuid,
    /// What people say on the telephone.
    #[schema(examples(41))]
    number: i64,
    direction: PaymentDirection,
    state: PaymentStanding,
    #[schema(examples("12200.00"))]
    amount: String,
    /// What of it is for invoices.
    #[schema(examples("12000.00"))]
    allocated: String,
    /// The advance: what of it is at hand and for no invoice yet.
    #[schema(examples("200.00"))]
    rest: String,
    /// What refunds have returned of it, of invoices and of the advance.
    #[schema(examples("0.00"))]
    refunded: String,
    /// From which day it counts.
    value_date: NaiveDate,
    legal_entity: Ref,
    company: Option<Ref>,
    contact: Option<Ref>,
    #[schema(examples("ООО «Ромашка»"))]
    payer_name: String,
    way: PaymentWay,
    #[schema(examples("Оплата по счёту № 15 от 22.11.2026"))]
    purpose: Option<String>,
    /// Number of the payment order or the receipt.
    #[schema(examples("318"))]
    reference: Option<String>,
    /// Which received payment it gives back.
    refund_of: Option<PaymentRef>,
    allocations: Vec<Allocation>,
    /// Who wrote it down.
    recorded_by: Option<Ref>,
    created_at: DateTime<Utc>,
    undone_at: Option<DateTime<Utc>>,
    undo_reason: Option<String>,
    pub(super) version: i64,
}

/// Another payment as one names it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = payments::Mentioned)]
pub struct PaymentRef {
    id: Uuid,
    #[schema(examples(40))]
    number: i64,
}

/// A payment in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = payments::Row)]
pub struct PaymentRow {
    id: Uuid,
    #[schema(examples(41))]
    number: i64,
    direction: PaymentDirection,
    state: PaymentStanding,
    #[schema(examples("12200.00"))]
    amount: String,
    /// What of it is for invoices.
    #[schema(examples("12000.00"))]
    allocated: String,
    /// The advance: what of it is at hand and for no invoice yet.
    #[schema(examples("200.00"))]
    rest: String,
    /// What refunds have returned of it.
    #[schema(examples("0.00"))]
    refunded: String,
    value_date: NaiveDate,
    legal_entity: Ref,
    company: Option<Ref>,
    contact: Option<Ref>,
    #[schema(examples("ООО «Ромашка»"))]
    payer_name: String,
    way: PaymentWay,
    purpose: Option<String>,
    #[schema(examples("318"))]
    reference: Option<String>,
    refund_of_id: Option<Uuid>,
    recorded_by: Option<Ref>,
    created_at: DateTime<Utc>,
    version: i64,
}

/// What of a payment shall be for one invoice.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = payments::NewAllocation)]
pub struct NewAllocation {
    /// An issued invoice of the same legal entity.
    document_id: Uuid,
    /// Above zero.
    #[schema(examples("12200.00"))]
    amount: String,
}

impl From<Direction> for PaymentDirection {
    fn from(direction: Direction) -> Self {
        match direction {
            Direction::Received => Self::Received,
            Direction::Returned => Self::Returned,
        }
    }
}

impl From<PaymentDirection> for Direction {
    fn from(direction: PaymentDirection) -> Self {
        match direction {
            PaymentDirection::Received => Self::Received,
            PaymentDirection::Returned => Self::Returned,
        }
    }
}

impl From<Way> for PaymentWay {
    fn from(way: Way) -> Self {
        match way {
            Way::Bank => Self::Bank,
            Way::Cash => Self::Cash,
            Way::Card => Self::Card,
            Way::Other => Self::Other,
        }
    }
}

impl From<PaymentWay> for Way {
    fn from(way: PaymentWay) -> Self {
        match way {
            PaymentWay::Bank => Self::Bank,
            PaymentWay::Cash => Self::Cash,
            PaymentWay::Card => Self::Card,
            PaymentWay::Other => Self::Other,
        }
    }
}

impl From<bool> for PaymentStanding {
    fn from(is_posted: bool) -> Self {
        if is_posted {
            Self::Posted
        } else {
            Self::Undone
        }
    }
}

impl From<payments::Part> for Allocation {
    fn from(part: payments::Part) -> Self {
        let (document, deal) = part.document.unzip();
        Self {
            document: document.map(Into::into),
            deal: deal.map(Into::into),
            amount: part.amount.to_string(),
        }
    }
}

impl From<payments::Shown> for Payment {
    fn from(shown: payments::Shown) -> Self {
        let payment = shown.payment;
        let (undone_at, undo_reason) = match &payment.state {
            State::Posted => (None, None),
            State::Undone { at, reason, .. } => (Some(*at), Some(reason.to_string())),
        };
        let refund_of = payment.refund_of.zip(shown.refund_of_number);
        Self {
            id: payment.id.uuid(),
            number: payment.number,
            direction: payment.direction.into(),
            state: payment.is_posted().into(),
            amount: payment.amount.to_string(),
            allocated: payment.allocated().to_string(),
            rest: payment.rest().to_string(),
            refunded: payment.refunded.to_string(),
            value_date: payment.value_date,
            legal_entity: shown.legal_entity.into(),
            company: shown.company.map(Into::into),
            contact: shown.contact.map(Into::into),
            payer_name: payment.payer_name,
            way: payment.way.into(),
            purpose: payment.purpose.map(|purpose| purpose.to_string()),
            reference: payment.reference.map(|reference| reference.to_string()),
            refund_of: refund_of.map(|(id, number)| PaymentRef {
                id: id.uuid(),
                number,
            }),
            allocations: shown.parts.into_iter().map(Into::into).collect(),
            recorded_by: shown.recorded_by.map(Into::into),
            created_at: payment.created_at,
            undone_at,
            undo_reason,
            version: payment.version,
        }
    }
}

impl From<payments::Row> for PaymentRow {
    fn from(row: payments::Row) -> Self {
        Self {
            id: row.id.uuid(),
            number: row.number,
            direction: row.direction.into(),
            state: row.is_posted.into(),
            amount: row.amount.to_string(),
            allocated: row.allocated.to_string(),
            rest: row.rest.to_string(),
            refunded: row.refunded.to_string(),
            value_date: row.value_date,
            legal_entity: row.legal_entity.into(),
            company: row.company.map(Into::into),
            contact: row.contact.map(Into::into),
            payer_name: row.payer_name,
            way: row.way.into(),
            purpose: row.purpose,
            reference: row.reference,
            refund_of_id: row.refund_of.map(Id::uuid),
            recorded_by: row.recorded_by.map(Into::into),
            created_at: row.created_at,
            version: row.version,
        }
    }
}

/// Each wish for an invoice; each broken amount under its pointer.
pub fn allocations(typed: Vec<NewAllocation>, wrong: &mut Violations) -> Vec<payments::Allocation> {
    let typed = typed.into_iter().enumerate();
    let read = typed.filter_map(|(index, one)| {
        let at = format!("/allocations/{index}/amount");
        Some(payments::Allocation {
            document: Id::from(one.document_id),
            amount: positive(&one.amount, at, wrong)?,
        })
    });
    read.collect()
}

/// A sum of money above zero.
pub fn positive(text: &str, at: String, wrong: &mut Violations) -> Option<Money> {
    let money = wrong.take(at.clone(), Money::parse(text))?;
    if !money.is_positive() {
        wrong.add(at, "not_positive");
        return None;
    }
    Some(money)
}
