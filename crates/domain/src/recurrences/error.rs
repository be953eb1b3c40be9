//! Why recurring documents cannot be set up, changed or made.

use crate::access::Denied;
use crate::values::MoneyError;
use crate::{Code, Coded, StoreError, Violation, Violations, documents};

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
    /// Amounts beyond what is counted.
    #[error("the sum is too large")]
    Sum(#[from] MoneyError),
    /// A draft cannot be made.
    #[error("a draft cannot be made")]
    Documents(#[from] documents::Error),
    /// The version read by the caller is not the present one.
    #[error("the recurring documents have changed")]
    Stale,
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
            Self::Invalid(_) => Code::Invalid,
            Self::Sum(_) => Code::SumTooLarge,
            Self::Documents(error) => error.code(),
            Self::Stale => Code::Stale,
            Self::InTrash => Code::InTrash,
            Self::RetryReused => Code::RetryReused,
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(violations) => violations.all(),
            Self::Documents(error) => error.violations(),
            _ => &[],
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Denied(denied) => denied.detail(),
            Self::Documents(error) => error.detail(),
            _ => None,
        }
    }
}
