//! Kinds of documents and the sequences in which they are numbered.

use serde::{Deserialize, Serialize};

use super::printed::TransferStatus;

/// A kind of document that is made from a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Коммерческое предложение.
    Quote,
    /// Счёт на оплату.
    Invoice,
    /// Акт.
    Act,
    /// УПД; its status follows from the tax regime of its day.
    Transfer,
}

/// What is counted together. Status 1 of УПД is counted with счета-фактуры, status 2 is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sequence {
    /// Quotes.
    Quotes,
    /// Invoices.
    Invoices,
    /// Acts.
    Acts,
    /// УПД with status 1 and счета-фактуры.
    VatInvoices,
    /// УПД with status 2.
    Transfers,
}

impl Kind {
    /// All of them, in the order in which a deal has them.
    pub const ALL: [Self; 4] = [Self::Quote, Self::Invoice, Self::Act, Self::Transfer];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Invoice => "invoice",
            Self::Act => "act",
            Self::Transfer => "transfer",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.wire() == name)
    }

    /// What other documents call it: «Счёт № 15 от 22.11.2026».
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quote => "Коммерческое предложение",
            Self::Invoice => "Счёт",
            Self::Act => "Акт",
            Self::Transfer => "УПД",
        }
    }

    /// Whether it says that something was done or handed over, and so closes what was invoiced.
    pub const fn is_closing(self) -> bool {
        matches!(self, Self::Act | Self::Transfer)
    }

    /// Whether each side has to get an original of it, unless told otherwise.
    pub const fn needs_original(self) -> bool {
        match self {
            Self::Quote | Self::Invoice => false,
            Self::Act | Self::Transfer => true,
        }
    }

    /// From which kinds it is made: those before it in a deal, a quote and an invoice.
    pub const fn follows(self, basis: Self) -> bool {
        match self {
            Self::Quote => false,
            Self::Invoice => matches!(basis, Self::Quote),
            Self::Act | Self::Transfer => matches!(basis, Self::Invoice),
        }
    }

    /// In which sequence it is numbered.
    pub const fn sequence(self, status: TransferStatus) -> Sequence {
        match (self, status) {
            (Self::Quote, _) => Sequence::Quotes,
            (Self::Invoice, _) => Sequence::Invoices,
            (Self::Act, _) => Sequence::Acts,
            (Self::Transfer, TransferStatus::Full) => Sequence::VatInvoices,
            (Self::Transfer, TransferStatus::Primary) => Sequence::Transfers,
        }
    }
}

impl Sequence {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Quotes,
        Self::Invoices,
        Self::Acts,
        Self::VatInvoices,
        Self::Transfers,
    ];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Quotes => "quotes",
            Self::Invoices => "invoices",
            Self::Acts => "acts",
            Self::VatInvoices => "vat_invoices",
            Self::Transfers => "transfers",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == name)
    }
}
