//! Why a trail cannot be read or changed.

use super::ScanError;
use crate::access::Denied;
use crate::mail::MailError;
use crate::{Code, Coded, StoreError, Violation, Violations};

/// Every way in which this slice fails.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller may not.
    #[error("not allowed")]
    Denied(#[from] Denied),
    /// The store could not.
    #[error("the store refused")]
    Store(#[from] StoreError),
    /// The letter did not go.
    #[error("the letter was not sent")]
    Mail(#[from] MailError),
    /// The scan was not read.
    #[error("the scan was not read")]
    Scan(#[from] ScanError),
    /// Fields are not right.
    #[error("fields are not right")]
    Invalid(#[from] Violations),
    /// The version read by the caller is not the present one.
    #[error("the trail has changed")]
    Stale,
    /// A draft goes nowhere.
    #[error("the document is a draft")]
    Draft,
    /// An исправление has replaced it.
    #[error("the document was amended")]
    Amended,
    /// What is void goes nowhere.
    #[error("the document is cancelled")]
    Cancelled,
    /// Both have signed electronically: no paper is on its way.
    #[error("the document is signed electronically")]
    Signed,
    /// The same was recorded before.
    #[error("the same is recorded already")]
    Repeated,
    /// The original arrived already.
    #[error("the original is received")]
    Received,
    /// Nothing is on its way that could arrive or be lost.
    #[error("no original is on its way")]
    NotInTransit,
    /// The record was taken back before.
    #[error("the record is withdrawn")]
    Withdrawn,
    /// A document has at most so many records.
    #[error("too many records of one document")]
    TooManyMarks,
    /// On a deal in the trash nothing changes.
    #[error("the deal is in the trash")]
    InTrash,
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for another request")]
    RetryReused,
    /// The client has signed by a code; that stays.
    #[error("the document is signed by a code")]
    SignedByCode,
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
            Self::Mail(error) => error.code(),
            Self::Scan(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Stale => Code::Stale,
            Self::Draft => Code::DocumentIsDraft,
            Self::Amended => Code::DocumentAmended,
            Self::Cancelled => Code::DocumentCancelled,
            Self::Signed => Code::SignedInEdo,
            Self::SignedByCode => Code::SignedByCode,
            Self::Repeated => Code::MarkRepeated,
            Self::Received => Code::OriginalReceived,
            Self::NotInTransit => Code::OriginalNotInTransit,
            Self::Withdrawn => Code::MarkWithdrawn,
            Self::TooManyMarks => Code::TooManyMarks,
            Self::InTrash => Code::InTrash,
            Self::RetryReused => Code::RetryReused,
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(violations) => violations.all(),
            _ => &[],
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Denied(denied) => denied.detail(),
            _ => None,
        }
    }
}
