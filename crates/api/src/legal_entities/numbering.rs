//! How documents are numbered, on the wire.

use canape_domain::Violations;
use canape_domain::documents::{Numbering, Reset, Sequence, Series};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is counted together.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = legal_entities::Sequence)]
pub enum SequenceName {
    Quotes,
    /// Бланки заказа.
    OrderForms,
    /// Contracts; addenda are counted 1, 2, 3 … within theirs.
    Contracts,
    Invoices,
    Acts,
    Waybills,
    /// УПД and УКД with status 1, and all счета-фактуры.
    VatInvoices,
    /// УПД and УКД with status 2.
    Transfers,
    /// Акты сверки.
    Reconciliations,
    /// Letters that go out.
    Letters,
}

/// How often a counter begins anew, by the dates of the documents.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = legal_entities::Reset)]
pub enum ResetEach {
    Never,
    Year,
    Month,
    Day,
}

/// How a sequence of documents is numbered.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = legal_entities::Series)]
pub struct SeriesOf {
    sequence: SequenceName,
    /// The sequence whose counter and pattern it shares; the rest below is its own and waits.
    shares: Option<SequenceName>,
    /// `{n}` once; `{yyyy}`, `{yy}`, `{mm}`, `{dd}` of the document's date. A counter that begins
    /// anew each month needs `{mm}`, each day `{dd}` too. At most 50 characters when filled in.
    #[schema(examples("{n}"))]
    pattern: String,
    /// The counter goes on from here at least: the number after those given elsewhere.
    #[schema(minimum = 1, maximum = 999_999_999)]
    start: i64,
    /// Digits of the number at least, 1…10; zeros fill it up.
    #[schema(minimum = 1, maximum = 10)]
    pad: u8,
    reset: ResetEach,
}

impl From<Sequence> for SequenceName {
    fn from(sequence: Sequence) -> Self {
        match sequence {
            Sequence::Quotes => Self::Quotes,
            Sequence::OrderForms => Self::OrderForms,
            Sequence::Contracts => Self::Contracts,
            Sequence::Invoices => Self::Invoices,
            Sequence::Acts => Self::Acts,
            Sequence::Waybills => Self::Waybills,
            Sequence::VatInvoices => Self::VatInvoices,
            Sequence::Transfers => Self::Transfers,
            Sequence::Reconciliations => Self::Reconciliations,
            Sequence::Letters => Self::Letters,
        }
    }
}

impl From<SequenceName> for Sequence {
    fn from(name: SequenceName) -> Self {
        match name {
            SequenceName::Quotes => Self::Quotes,
            SequenceName::OrderForms => Self::OrderForms,
            SequenceName::Contracts => Self::Contracts,
            SequenceName::Invoices => Self::Invoices,
            SequenceName::Acts => Self::Acts,
            SequenceName::Waybills => Self::Waybills,
            SequenceName::VatInvoices => Self::VatInvoices,
            SequenceName::Transfers => Self::Transfers,
            SequenceName::Reconciliations => Self::Reconciliations,
            SequenceName::Letters => Self::Letters,
        }
    }
}

impl From<Series> for SeriesOf {
    fn from(series: Series) -> Self {
        Self {
            sequence: series.sequence.into(),
            shares: series.shares.map(Into::into),
            pattern: series.pattern,
            start: series.start,
            pad: series.pad,
            reset: match series.reset {
                Reset::Never => ResetEach::Never,
                Reset::Year => ResetEach::Year,
                Reset::Month => ResetEach::Month,
                Reset::Day => ResetEach::Day,
            },
        }
    }
}

/// Settings as they were typed; each broken rule under its pointer.
pub fn numbering(typed: Vec<SeriesOf>) -> Result<Numbering, Violations> {
    let all = typed.into_iter().map(|one| Series {
        sequence: one.sequence.into(),
        shares: one.shares.map(Into::into),
        pattern: one.pattern,
        start: one.start,
        pad: one.pad,
        reset: match one.reset {
            ResetEach::Never => Reset::Never,
            ResetEach::Year => Reset::Year,
            ResetEach::Month => Reset::Month,
            ResetEach::Day => Reset::Day,
        },
    });
    Numbering::of(all.collect())
}
