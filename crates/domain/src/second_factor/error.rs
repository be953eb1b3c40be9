//! Why a second factor cannot be set up, checked or switched off.

use crate::lobby::{Refused, Throttled};
use crate::secrets::HasherError;
use crate::{Code, Coded, StoreError, VaultError, Violation, Violations};

/// Every way in which this slice fails.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store could not.
    #[error("the store refused")]
    Store(#[from] StoreError),
    /// The hasher could not.
    #[error("the password could not be compared")]
    Hasher(#[from] HasherError),
    /// The secret cannot be sealed or opened.
    #[error("the secret is out of reach")]
    Vault(#[from] VaultError),
    /// Password or code are wrong.
    #[error("fields are not right")]
    Invalid(#[from] Violations),
    /// Too many attempts.
    #[error("too many attempts")]
    Throttled(#[from] Throttled),
    /// Only a person in a browser may.
    #[error("the caller has no session")]
    NoSession,
    /// It is on already.
    #[error("the second factor is on already")]
    On,
    /// It is not on, or its set-up was not begun.
    #[error("the second factor is not on")]
    Off,
}

impl Error {
    /// The code does not fit, or was used before.
    pub(super) fn wrong_code() -> Self {
        Self::Invalid(Violations::one("/code", "wrong_code"))
    }
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
            Self::Hasher(_) | Self::Vault(_) => Code::Internal,
            Self::Invalid(_) => Code::Invalid,
            Self::Throttled(throttled) => throttled.code(),
            Self::NoSession => Code::PermissionDenied,
            Self::On | Self::Off => Code::Conflict,
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
