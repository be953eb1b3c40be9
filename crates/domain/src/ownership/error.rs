//! Why the ownership does not pass.

use crate::lobby::{Refused, Throttled};
use crate::secrets::HasherError;
use crate::{Code, Coded, StoreError, Violation, Violations};

/// Every way in which this slice fails.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store could not.
    #[error("the store refused")]
    Store(#[from] StoreError),
    /// The hasher could not.
    #[error("the password could not be compared")]
    Hasher(#[from] HasherError),
    /// Fields are not right.
    #[error("fields are not right")]
    Invalid(#[from] Violations),
    /// Too many attempts.
    #[error("too many attempts")]
    Throttled(#[from] Throttled),
    /// Only the owner passes the ownership on, and only in a browser.
    #[error("the caller is not the owner")]
    NotOwner,
    /// Only who is meant answers, and only in a browser.
    #[error("the offer is for somebody else")]
    NotYours,
    /// It was answered, taken back, or is too old.
    #[error("the offer is over")]
    Over,
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
            Self::Store(error) => error.code(),
            Self::Hasher(_) => Code::Internal,
            Self::Invalid(_) => Code::Invalid,
            Self::Throttled(throttled) => throttled.code(),
            Self::NotOwner => Code::OwnerOnly,
            Self::NotYours => Code::OfferNotYours,
            Self::Over => Code::OfferOver,
            Self::RetryReused => Code::RetryReused,
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(violations) => violations.all(),
            _ => &[],
        }
    }

    fn retry_after(&self) -> Option<u64> {
        match self {
            Self::Throttled(throttled) => throttled.retry_after(),
            _ => None,
        }
    }
}
