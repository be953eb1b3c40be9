//! Figures of debts on the wire: an object with a field for each that the report counts.

use canape_domain::reports::{DebtFigure, DebtFigures, Unit};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use super::super::figures::{Figure, hundredths};

/// Figures: those that the report counts.
#[derive(Debug)]
pub struct Counted(pub DebtFigures);

/// A figure in its unit.
pub fn figure(of: DebtFigure, value: i64) -> Figure {
    match of.unit() {
        Unit::Count => Figure::Count(value),
        Unit::Money | Unit::Percent | Unit::Days => Figure::Text(hundredths(value)),
    }
}

impl Serialize for Counted {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (of, value) in &self.0 {
            map.serialize_entry(of.wire(), &figure(*of, *value))?;
        }
        map.end()
    }
}

impl PartialSchema for Counted {
    fn schema() -> RefOr<Schema> {
        let figures = DebtFigure::ALL
            .iter()
            .fold(ObjectBuilder::new(), |object, of| {
                let (kind, example) = match of.unit() {
                    Unit::Count => (Type::Integer, serde_json::json!(12)),
                    _ => (Type::String, serde_json::json!("1600.00")),
                };
                let figure = ObjectBuilder::new()
                    .schema_type(kind)
                    .description(Some(meaning(*of)))
                    .examples([example]);
                object.property(of.wire(), figure)
            });
        let what = "Those that the report counts; sums are roubles, VAT included.";
        figures.description(Some(what)).into()
    }
}

impl ToSchema for Counted {
    fn name() -> std::borrow::Cow<'static, str> {
        "reports.DebtFigures".into()
    }
}

/// What a figure says: the definition that the reader is shown beside it.
const fn meaning(of: DebtFigure) -> &'static str {
    match of {
        DebtFigure::Total => {
            "Expected payments: what is not paid of issued invoices. Receivables: acts, накладные, УПД, \
             what corrects them, outside documents that the client owes for, refunds and balances at the \
             beginning − what was paid for them. Advances: money received beyond what was handed over. \
             Receivables − advances of a client, an own firm (and a contract) and a day are the balance \
             of the акт сверки. Money for an invoice pays what was handed over behind it, then documents \
             without an invoice; money for no invoice pays what is due first."
        }
        DebtFigure::Count => "How many documents, payments and balances have something open.",
        DebtFigure::Overdue => "The last day to pay is before the day.",
        DebtFigure::Today => "Expected payments: the last day to pay is today.",
        DebtFigure::ThisWeek => "Expected payments: due after today, until Sunday.",
        DebtFigure::ThisMonth => {
            "Expected payments: due after this week, until the end of the month."
        }
        DebtFigure::Later => "Expected payments: due after this week and this month.",
        DebtFigure::Undated => "Expected payments: invoices without a last day to pay.",
        DebtFigure::NotDue => {
            "Receivables: due after the day. What was handed over is due on the last day to pay of its \
             invoice, if that is later, else on its own date."
        }
        DebtFigure::Days30 => "Receivables: due on the day, or 1 to 30 days before it.",
        DebtFigure::Days60 => "Receivables: 31 to 60 days past due.",
        DebtFigure::Days90 => "Receivables: 61 to 90 days past due.",
        DebtFigure::DaysOver90 => "Receivables: 91 days past due and more.",
    }
}
