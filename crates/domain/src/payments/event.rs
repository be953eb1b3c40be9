//! What happens to payments.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Allocation, Direction, Payment, Way};
use crate::clients::{Company, Contact};
use crate::documents::Document;
use crate::legal_entities::LegalEntity;
use crate::values::{Line, Money};
use crate::{Fact, Id, Subject};

/// What each event tells of its payment.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    pub payment: Id<Payment>,
    pub number: i64,
    pub direction: Direction,
    pub amount: Money,
    pub value_date: NaiveDate,
    pub legal_entity: Id<LegalEntity>,
}

/// What of a payment may be changed by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the payment")]
pub struct Details {
    pub value_date: NaiveDate,
    pub company: Option<Id<Company>>,
    pub contact: Option<Id<Contact>>,
    pub payer_name: String,
    pub way: Way,
    pub purpose: Option<Line<500>>,
    pub reference: Option<Line<50>>,
}

/// Everything that can happen to a payment.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the payment")]
pub enum Event {
    /// It was written down.
    Recorded {
        #[serde(flatten)]
        told: Told,
        details: Details,
        allocations: Vec<Allocation>,
        refund_of: Option<Id<Payment>>,
    },
    /// Something else is known of it.
    Edited {
        #[serde(flatten)]
        told: Told,
        before: Details,
        after: Details,
    },
    /// It is for other invoices.
    Allocated {
        #[serde(flatten)]
        told: Told,
        before: Vec<Allocation>,
        after: Vec<Allocation>,
        rest: Money,
    },
    /// An invoice was cancelled, and what was for it is an advance again.
    Freed {
        #[serde(flatten)]
        told: Told,
        document: Id<Document>,
        freed: Money,
        rest: Money,
    },
    /// More or less of it was given back.
    RefundChanged {
        #[serde(flatten)]
        told: Told,
        refund: Id<Payment>,
        refund_number: i64,
        refunded: Money,
        rest: Money,
    },
    /// It counts no longer.
    Undone {
        #[serde(flatten)]
        told: Told,
        reason: String,
        allocations: Vec<Allocation>,
    },
}

impl Event {
    const fn told(&self) -> &Told {
        match self {
            Self::Recorded { told, .. }
            | Self::Edited { told, .. }
            | Self::Allocated { told, .. }
            | Self::Freed { told, .. }
            | Self::RefundChanged { told, .. }
            | Self::Undone { told, .. } => told,
        }
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Recorded { .. } => "payment.recorded",
            Self::Edited { .. } => "payment.edited",
            Self::Allocated { .. } => "payment.allocated",
            Self::Freed { .. } => "payment.freed",
            Self::RefundChanged { .. } => "payment.refund_changed",
            Self::Undone { .. } => "payment.undone",
        }
    }

    fn subject(&self) -> Subject {
        Subject {
            kind: "payment",
            id: self.told().payment.uuid(),
        }
    }
}
