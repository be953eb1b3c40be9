//! The port that writes documents for the programs of others: an ЭДО operator's, an accountant's.

use chrono::{NaiveDate, NaiveDateTime};

use super::{Document, Kind, Printed, Row};
use crate::dispatches::Mailing;
use crate::reports::Sheet;
use crate::{Code, Coded, Id, Violation, Violations};

/// Writes documents in formats of exchange. Pure and quick: microseconds for a document.
pub trait Exchange: Send + Sync {
    /// The seller's file of a УПД, a счёт-фактура or a correction of one, in the format of ФНС that
    /// is in force when it is made.
    fn transfer(&self, sent: &Sent<'_>) -> Result<ExchangeFile, ExchangeError>;

    /// A dispatch list as a table: XLSX.
    fn mailing(&self, mailing: &Mailing) -> Result<Vec<u8>, ExchangeError>;

    /// A report as a table: XLSX.
    fn sheet(&self, sheet: &Sheet) -> Result<Vec<u8>, ExchangeError>;

    /// Begins a file of many documents.
    fn book(&self, wish: BookWish) -> Result<Box<dyn Book>, ExchangeError>;
}

/// A file of many documents, written as they come.
pub trait Book: Send {
    /// One more document, later than those before it.
    fn add(&mut self, entry: &Entry) -> Result<(), ExchangeError>;

    /// The bytes. Heavy where there are many documents: it belongs off the threads that serve
    /// requests.
    fn finish(self: Box<Self>) -> Result<Vec<u8>, ExchangeError>;
}

/// What a file of many documents is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookKind {
    /// A table that an accountant reads: XLSX.
    Register,
    /// Documents for the trade configurations of 1С: `CommerceML` 2.
    CommerceMl,
    /// What was handed over, for the accounting of 1С: `EnterpriseData`.
    EnterpriseData,
}

/// The wish for such a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookWish {
    /// What it is.
    pub kind: BookKind,
    /// From this date on.
    pub from: NaiveDate,
    /// Up to this date, which is included.
    pub until: NaiveDate,
    /// When it is made, by the clock of whoever takes it.
    pub made_at: NaiveDateTime,
}

/// An issued document in such a file.
#[derive(Debug, Clone)]
pub struct Entry {
    /// As lists show it.
    pub row: Row,
    /// What was frozen of it.
    pub printed: Printed,
    /// The number of its deal.
    pub deal_number: Option<i64>,
    /// Who is responsible for the deal.
    pub responsible: Option<String>,
}

impl BookKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Register, Self::CommerceMl, Self::EnterpriseData];

    /// The name on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Register => "xlsx",
            Self::CommerceMl => "commerceml",
            Self::EnterpriseData => "enterprise_data",
        }
    }

    /// Whether documents of this kind have a place in it.
    pub const fn takes(self, kind: Kind) -> bool {
        match self {
            // Акты сверки and letters are no entries, and what others wrote has its own books.
            Self::Register => kind.has_lines(),
            Self::CommerceMl => matches!(
                kind,
                Kind::Invoice | Kind::Act | Kind::Waybill | Kind::Transfer | Kind::VatInvoice
            ),
            Self::EnterpriseData => kind.is_closing(),
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.wire() == name)
    }
}

/// A document that goes out as a file.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// Which; files are named by it, so that the same document is known when it is loaded again.
    pub id: Id<Document>,
    /// What it says.
    pub printed: &'a Printed,
    /// When the file is made, by the clock of whoever takes it.
    pub made_at: NaiveDateTime,
    /// The seller's identifier at the ЭДО operator, where it is known.
    pub sender: Option<&'a str>,
    /// The buyer's.
    pub recipient: Option<&'a str>,
}

/// A file for another program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeFile {
    /// What it must be called, with its ending; ASCII.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Why a document has no such file.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// Documents of this kind have no format.
    #[error("documents of this kind have no format of ФНС")]
    NoFormat,
    /// The format demands what the document has not, or cannot hold what it has.
    #[error("the document lacks what the format demands")]
    Lacks(Violations),
    /// More than one file may hold.
    #[error("the file would be too large")]
    TooLarge(Violations),
    /// The writer itself failed: ours to mend.
    #[error("the file could not be written: {0}")]
    Failed(String),
}

impl Coded for ExchangeError {
    fn code(&self) -> Code {
        match self {
            Self::NoFormat => Code::NoElectronicFormat,
            Self::Lacks(_) => Code::DocumentIncomplete,
            Self::TooLarge(_) => Code::Invalid,
            Self::Failed(_) => Code::Internal,
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::NoFormat | Self::Failed(_) => &[],
            Self::Lacks(violations) | Self::TooLarge(violations) => violations.all(),
        }
    }
}
