//! Why somebody is not let in, or not any more.

use crate::lobby::{Account, Refused, Throttled};
use crate::second_factor;
use crate::secrets::HasherError;
use crate::{Code, Coded, StoreError, Violation, Violations};

/// Every way in which this slice fails.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store could not.
    #[error("the store refused")]
    Store(#[from] StoreError),
    /// The hasher could not.
    #[error("the password could not be checked")]
    Hasher(#[from] HasherError),
    /// Too many attempts.
    #[error("too many attempts")]
    Throttled(#[from] Throttled),
    /// Nobody has this login with this password; which of the two is wrong is not told.
    #[error("wrong login or password")]
    WrongCredentials,
    /// The password is right, and a code is asked for too.
    #[error("a one-time code is needed")]
    CodeRequired,
    /// The code is not right, or could not be checked.
    #[error("the second factor was refused")]
    SecondFactor(#[from] second_factor::Error),
    /// The person belongs to several accounts, or not to the one that was meant.
    #[error("an account must be chosen")]
    ChooseAccount(Vec<Account>),
    /// Fields are not right.
    #[error("fields are not right")]
    Invalid(#[from] Violations),
    /// The session is over.
    #[error("the session has ended")]
    Ended,
    /// Only a browser has a session.
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
            Self::Store(error) => error.code(),
            Self::Hasher(_) => Code::Internal,
            Self::Throttled(throttled) => throttled.code(),
            Self::WrongCredentials => Code::WrongCredentials,
            Self::CodeRequired => Code::SecondFactorRequired,
            Self::SecondFactor(error) => error.code(),
            Self::ChooseAccount(_) => Code::ChooseAccount,
            Self::Invalid(_) => Code::Invalid,
            Self::Ended => Code::SessionEnded,
            Self::NoSession => Code::PermissionDenied,
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::SecondFactor(error) => error.violations(),
            Self::Invalid(violations) => violations.all(),
            _ => &[],
        }
    }

    fn retry_after(&self) -> Option<u64> {
        match self {
            Self::SecondFactor(error) => error.retry_after(),
            Self::Throttled(throttled) => throttled.retry_after(),
            _ => None,
        }
    }
}
