//! Why a document cannot be made, changed or read.

use super::{ExchangeError, PressError};
use crate::access::Denied;
use crate::files::FileStoreError;
use crate::legal_entities::PeriodClosed;
use crate::payments;
use crate::templates::{ConvertError, FillError};
use crate::values::MoneyError;
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
    /// The file store could not.
    #[error("the file store refused")]
    Files(#[from] FileStoreError),
    /// It cannot be printed.
    #[error("the document cannot be printed")]
    Press(#[from] PressError),
    /// Its own template cannot be filled.
    #[error("the template cannot be filled")]
    Fill(#[from] FillError),
    /// It is filled, and no PDF is made of it.
    #[error("the PDF was not made")]
    Convert(#[from] ConvertError),
    /// No program makes PDF of DOCX here.
    #[error("no program makes PDF of DOCX here")]
    NoConverter,
    /// It is drawn by the built-in form.
    #[error("the document has no own template")]
    NoOwnTemplate,
    /// No program of others can read it.
    #[error("the document has no such file")]
    Exchange(#[from] ExchangeError),
    /// Fields are not right.
    #[error("fields are not right")]
    Invalid(#[from] Violations),
    /// Something that the document must have is not there.
    #[error("the document lacks what it must have")]
    Incomplete(Violations),
    /// Amounts beyond what is counted.
    #[error("the sum is too large")]
    Sum(#[from] MoneyError),
    /// The version read by the caller is not the present one.
    #[error("the document has changed")]
    Stale,
    /// What is issued never changes.
    #[error("the document is issued")]
    Issued,
    /// Only what is issued can be cancelled.
    #[error("the document is a draft")]
    NotIssued,
    /// Nothing that is still a draft leaves the house.
    #[error("the document is not issued yet")]
    Unissued,
    /// It is void already.
    #[error("the document is cancelled")]
    Cancelled,
    /// An исправление has replaced it.
    #[error("the document was amended")]
    Amended,
    /// Other documents were issued upon it.
    #[error("other documents are based on this one")]
    HasFollowers,
    /// Acts together exceed what was invoiced, and nobody said that this is meant.
    #[error("the closing documents exceed the invoice")]
    ExceedsBasis,
    /// Somebody chose a number that another document of the year has.
    #[error("the number is taken")]
    NumberTaken,
    /// The books of that day are closed.
    #[error("the period is closed")]
    PeriodClosed(#[from] PeriodClosed),
    /// What was paid of it cannot be freed.
    #[error("the payments of the document cannot be freed")]
    Payments(#[from] payments::Error),
    /// What others wrote has its own paper.
    #[error("an outside document is not printed here")]
    NotPrinted,
    /// On a deal in the trash nothing changes.
    #[error("the deal is in the trash")]
    InTrash,
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for another request")]
    RetryReused,
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
            Self::Files(FileStoreError::Failed(_)) => Code::FileStoreBusy,
            Self::Files(FileStoreError::Missing) => Code::Internal,
            Self::Press(error) => error.code(),
            Self::Fill(error) => error.code(),
            Self::Convert(error) => error.code(),
            Self::NoConverter => Code::NoPdfConverter,
            Self::NoOwnTemplate => Code::NoOwnTemplate,
            Self::Exchange(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Incomplete(_) => Code::DocumentIncomplete,
            Self::Sum(_) => Code::SumTooLarge,
            Self::Stale => Code::Stale,
            Self::Issued => Code::DocumentIssued,
            Self::NotIssued => Code::DocumentNotIssued,
            Self::Unissued => Code::DocumentIsDraft,
            Self::Cancelled => Code::DocumentCancelled,
            Self::Amended => Code::DocumentAmended,
            Self::HasFollowers => Code::DocumentHasFollowers,
            Self::ExceedsBasis => Code::ExceedsInvoice,
            Self::NumberTaken => Code::NumberTaken,
            Self::PeriodClosed(error) => error.code(),
            Self::Payments(error) => error.code(),
            Self::NotPrinted => Code::DocumentNotPrinted,
            Self::InTrash => Code::InTrash,
            Self::RetryReused => Code::RetryReused,
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(violations) | Self::Incomplete(violations) => violations.all(),
            Self::Exchange(error) => error.violations(),
            Self::Payments(error) => error.violations(),
            _ => &[],
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Denied(denied) => denied.detail(),
            Self::Press(error) => error.detail(),
            Self::Fill(error) => error.detail(),
            _ => None,
        }
    }
}
