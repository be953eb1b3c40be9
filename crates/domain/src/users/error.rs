//! Why a user cannot be read or changed.

use crate::access::Denied;
use crate::lobby::{Refused, Throttled};
use crate::secrets::HasherError;
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
    /// The hasher could not.
    #[error("the password could not be hashed or compared")]
    Hasher(#[from] HasherError),
    /// Fields are not right.
    #[error("fields are not right")]
    Invalid(#[from] Violations),
    /// Login or e-mail belong to somebody.
    #[error("login or e-mail are taken")]
    Taken,
    /// Too many attempts.
    #[error("too many attempts")]
    Throttled(#[from] Throttled),
    /// Only a person in a browser may.
    #[error("the caller has no session")]
    NoSession,
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
            Self::Hasher(_) => Code::Internal,
            Self::Invalid(_) => Code::Invalid,
            Self::Taken => Code::Taken,
            Self::Throttled(throttled) => throttled.code(),
            Self::NoSession => Code::PermissionDenied,
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

    fn retry_after(&self) -> Option<u64> {
        match self {
            Self::Throttled(throttled) => throttled.retry_after(),
            _ => None,
        }
    }
}
