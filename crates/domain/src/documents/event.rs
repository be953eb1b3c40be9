//! What happens to documents.

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::{Document, Kind};
use crate::deals::Deal;
use crate::payments::Payment;
use crate::values::Money;
use crate::{Fact, Id, Subject};

/// What each event tells of its document.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the document")]
pub struct Told {
    pub document: Id<Document>,
    pub deal: Option<Id<Deal>>,
    #[serde(rename = "document_kind")]
    pub kind: Kind,
    /// What outside documents are called.
    #[serde(rename = "document_title", skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub number: Option<String>,
    pub date: NaiveDate,
    pub amount: Money,
}

/// Everything that can happen to a document.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the document")]
pub enum Event {
    /// A draft was made.
    Created(Told),
    /// The draft says something else.
    Edited {
        #[serde(flatten)]
        told: Told,
        before: Money,
    },
    /// The draft is gone.
    Discarded(Told),
    /// It got its number.
    Issued(Told),
    /// An исправление has replaced it.
    Amended(Told),
    /// The исправление that had replaced it is void.
    Reinstated(Told),
    /// It is void.
    Cancelled {
        #[serde(flatten)]
        told: Told,
        reason: String,
    },
    /// Another sum is paid of it.
    PaymentChanged {
        #[serde(flatten)]
        told: Told,
        before: Money,
        paid: Money,
        payment: Id<Payment>,
        payment_number: i64,
    },
    /// Its own template was filled and kept.
    Filled {
        #[serde(flatten)]
        told: Told,
        sha256: String,
    },
    /// Its file was rendered and kept.
    Printed {
        #[serde(flatten)]
        told: Told,
        sha256: String,
    },
}

impl Event {
    const fn told(&self) -> &Told {
        match self {
            Self::Created(told)
            | Self::Discarded(told)
            | Self::Issued(told)
            | Self::Amended(told)
            | Self::Reinstated(told)
            | Self::Edited { told, .. }
            | Self::Cancelled { told, .. }
            | Self::PaymentChanged { told, .. }
            | Self::Filled { told, .. }
            | Self::Printed { told, .. } => told,
        }
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created(_) => "document.created",
            Self::Edited { .. } => "document.edited",
            Self::Discarded(_) => "document.discarded",
            Self::Issued(_) => "document.issued",
            Self::Amended(_) => "document.amended",
            Self::Reinstated(_) => "document.reinstated",
            Self::Cancelled { .. } => "document.cancelled",
            Self::PaymentChanged { .. } => "document.payment_changed",
            Self::Filled { .. } => "document.filled",
            Self::Printed { .. } => "document.printed",
        }
    }

    fn subject(&self) -> Subject {
        Subject {
            kind: "document",
            id: self.told().document.uuid(),
        }
    }

    fn deal(&self) -> Option<Uuid> {
        self.told().deal.map(Id::uuid)
    }
}
