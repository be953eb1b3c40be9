//! Why an own legal entity cannot be made or changed.

use crate::access::Denied;
use crate::{Code, Coded, StoreError, Violation, Violations, files};

/// What is dated in a closed period changes only by a right of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the period is closed")]
pub struct PeriodClosed;

impl Coded for PeriodClosed {
    fn code(&self) -> Code {
        Code::PeriodClosed
    }
}

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
    /// The version read by the caller is not the present one.
    #[error("the legal entity has changed")]
    Stale,
    /// What is archived stays as it is.
    #[error("the legal entity is archived")]
    Archived,
    /// The picture is none that can be kept or printed.
    #[error("the picture cannot be taken")]
    Picture(#[from] files::Error),
    /// Others print all the time.
    #[error("too many documents are printed at once")]
    Busy,
    /// More than a person can choose from.
    #[error("there are too many legal entities")]
    Full,
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for another request")]
    RetryReused,
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Stale => Code::Stale,
            Self::Archived => Code::LegalEntityArchived,
            Self::Picture(error) => error.code(),
            Self::Busy => Code::Overloaded,
            Self::Full => Code::TooManyLegalEntities,
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
