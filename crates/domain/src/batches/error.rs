//! Why many deals cannot be changed at once; why one of them cannot, its own slice says.

use crate::access::Denied;
use crate::deals;
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
    /// A deal says no to everything.
    #[error("a deal refused")]
    Deal(#[from] deals::Error),
    /// It was taken back before, or there is nothing to take back.
    #[error("there is no way back")]
    NotUndoable,
    /// What is over cannot be stopped.
    #[error("the batch is over")]
    Over,
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
            Self::Deal(error) => error.code(),
            Self::NotUndoable => Code::BatchNotUndoable,
            Self::Over => Code::BatchOver,
            Self::RetryReused => Code::RetryReused,
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(violations) => violations.all(),
            Self::Deal(error) => error.violations(),
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
