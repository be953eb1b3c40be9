//! Advances, исправления and corrections on the wire.

use canape_domain::documents;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::line::Line;
use super::names::DocumentKind;

/// The received payment that a счёт-фактура is made for.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::Advance)]
pub struct Advance {
    payment_id: Uuid,
    /// Number of the payment order or, where nobody knows it, of the payment.
    #[schema(examples("77"))]
    payment_number: String,
    /// The value date, by which the rate of VAT goes.
    received_on: NaiveDate,
}

/// Which исправление of its number a document is.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::Revision)]
pub struct Revision {
    /// Counted from one.
    #[schema(examples(1))]
    number: u32,
    /// When it is made; the document keeps the date of the first.
    date: NaiveDate,
}

/// What a КСФ or УКД is to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::Corrected)]
pub struct Corrected {
    kind: DocumentKind,
    #[schema(examples("15"))]
    number: String,
    date: NaiveDate,
    /// With which исправление.
    revision: Option<Revision>,
    /// Its lines as they were; those of the correction name them in `of_line_id`.
    lines: Vec<Line>,
    /// What they came to, VAT included.
    #[schema(examples("12200.00"))]
    amount: String,
}

impl From<&documents::Advance> for Advance {
    fn from(advance: &documents::Advance) -> Self {
        Self {
            payment_id: advance.payment.uuid(),
            payment_number: advance.number.clone(),
            received_on: advance.received_on,
        }
    }
}

impl From<documents::Revision> for Revision {
    fn from(revision: documents::Revision) -> Self {
        Self {
            number: revision.number,
            date: revision.date,
        }
    }
}

impl From<&documents::Corrected> for Corrected {
    fn from(corrected: &documents::Corrected) -> Self {
        Self {
            kind: corrected.kind.into(),
            number: corrected.number.clone(),
            date: corrected.date,
            revision: corrected.revision.map(Into::into),
            lines: corrected.lines.iter().map(Line::from).collect(),
            amount: corrected.amount().unwrap_or_default().to_string(),
        }
    }
}
