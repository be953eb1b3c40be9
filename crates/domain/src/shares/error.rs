//! Why a document is not sent, shown or answered.

use crate::access::Denied;
use crate::lobby::{Refused, Throttled};
use crate::mail::MailError;
use crate::{Code, Coded, StoreError, Violation, Violations, documents, files, paper_trail};

/// Every way in which this slice fails.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller may not.
    #[error("not allowed")]
    Denied(#[from] Denied),
    /// The store could not.
    #[error("the store refused")]
    Store(#[from] StoreError),
    /// Fields are not right.
    #[error("fields are not right")]
    Invalid(#[from] Violations),
    /// The document could not be read or printed.
    #[error("the document could not be read")]
    Document(#[from] documents::Error),
    /// The letter did not go.
    #[error("a letter did not go")]
    Mail(#[from] MailError),
    /// Too many letters or attempts.
    #[error("too many attempts")]
    Throttled(#[from] Throttled),
    /// The link is too old, taken back, or was never one.
    #[error("the link is no longer good")]
    LinkSpent,
    /// It is no quote, its prices hold no more, or the client has answered.
    #[error("the document cannot be answered")]
    NotAnswerable,
    /// The file did not come, or is not what its name says.
    #[error("the file was not taken")]
    File(#[from] files::Error),
    /// The record of the scan was refused.
    #[error("the scan was not recorded")]
    Trail(#[from] paper_trail::Error),
    /// The document is not to be signed by whoever holds the link.
    #[error("no scan of the document is awaited")]
    ScanUnwanted,
    /// Scans are pictures or PDF.
    #[error("the file is no scan")]
    ScanRefused,
    /// More came than a scan has.
    #[error("the scan is too large")]
    ScanTooLarge,
    /// The page has as many scans as it may.
    #[error("the page takes no more scans")]
    TooManyScans,
    /// The letter has gone or failed before.
    #[error("the letter is settled")]
    Settled,
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for another request")]
    RetryReused,
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Throttled(throttled) => Self::Throttled(throttled),
            Refused::Store(error) => Self::Store(error),
        }
    }
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Document(error) => error.code(),
            Self::Mail(error) => error.code(),
            Self::Throttled(throttled) => throttled.code(),
            Self::LinkSpent => Code::LinkSpent,
            Self::NotAnswerable => Code::NotAnswerable,
            Self::File(error) => error.code(),
            Self::Trail(error) => error.code(),
            Self::ScanUnwanted => Code::ScanUnwanted,
            Self::ScanRefused => Code::ScanRefused,
            Self::ScanTooLarge => Code::ScanTooLarge,
            Self::TooManyScans => Code::TooManyScans,
            Self::Settled => Code::Internal,
            Self::RetryReused => Code::RetryReused,
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(violations) => violations.all(),
            Self::Document(error) => error.violations(),
            _ => &[],
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Denied(denied) => denied.detail(),
            Self::Document(error) => error.detail(),
            _ => None,
        }
    }

    fn retry_after(&self) -> Option<u64> {
        match self {
            Self::Throttled(throttled) => throttled.retry_after(),
            _ => None,
        }
    }
}
