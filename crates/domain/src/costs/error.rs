//! Why costs cannot be seen or changed.

use crate::access::Denied;
use crate::legal_entities::PeriodClosed;
use crate::tables::{LayoutError, TableError};
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
    /// Fields are not right.
    #[error("fields are not right")]
    Invalid(#[from] Violations),
    /// A table that was brought cannot be read.
    #[error("the table cannot be read")]
    Table(#[from] TableError),
    /// The books of the month are closed by all own firms.
    #[error("the period is closed")]
    PeriodClosed(#[from] PeriodClosed),
    /// The version read by the caller is not the present one.
    #[error("the record has changed")]
    Stale,
    /// Somebody set the pay of this month at the same moment.
    #[error("there is pay from this month already")]
    Taken,
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for another request")]
    RetryReused,
}

impl From<LayoutError> for Error {
    fn from(error: LayoutError) -> Self {
        match error {
            LayoutError::Table(error) => error.into(),
            LayoutError::Invalid(wrong) => wrong.into(),
        }
    }
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Table(error) => error.code(),
            Self::PeriodClosed(error) => error.code(),
            Self::Stale => Code::Stale,
            Self::Taken => Code::Taken,
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
