//! Why an account cannot begin or be changed.

use crate::access::Denied;
use crate::lobby::{AccountState, Refused, Throttled};
use crate::secrets::HasherError;
use crate::values::TextError;
use crate::{Code, Coded, StoreError, Violation, Violations};
use crate::{dictionaries, pipelines, sessions};

/// Every way in which this slice fails.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller may not.
    #[error("not allowed")]
    Denied(#[from] Denied),
    /// The version read by the caller is not the present one.
    #[error("the account has changed")]
    Stale,
    /// The store could not.
    #[error("the store refused")]
    Store(#[from] StoreError),
    /// The hasher could not.
    #[error("the password could not be hashed or compared")]
    Hasher(#[from] HasherError),
    /// The first session could not be opened.
    #[error("no session could be opened")]
    Session(#[from] sessions::Error),
    /// The default pipeline is not one: a defect.
    #[error("the default pipeline is wrong")]
    Pipeline(#[from] pipelines::Error),
    /// A default entry of a dictionary is no text: a defect.
    #[error("a default entry is wrong")]
    Entry(#[from] TextError),
    /// The default entries could not be written.
    #[error("the dictionaries could not be filled")]
    Dictionaries(#[from] dictionaries::Error),
    /// Fields are not right.
    #[error("fields are not right")]
    Invalid(#[from] Violations),
    /// Login, e-mail or address belong to somebody.
    #[error("login, e-mail or address are taken")]
    Taken(Violations),
    /// Too many sign-ups.
    #[error("too many sign-ups")]
    Throttled(#[from] Throttled),
    /// A self-hosted installation has its account already.
    #[error("the installation is set up already")]
    AlreadySetUp,
    /// Only a trial can be prolonged.
    #[error("the account is {} and has no trial to prolong", .0.wire())]
    NoTrial(AccountState),
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
            Self::Denied(denied) => denied.code(),
            Self::Stale => Code::Stale,
            Self::Store(error) => error.code(),
            Self::Hasher(_) | Self::Pipeline(_) | Self::Entry(_) => Code::Internal,
            Self::Dictionaries(error) => error.code(),
            Self::Session(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Taken(_) => Code::Taken,
            Self::Throttled(throttled) => throttled.code(),
            Self::AlreadySetUp => Code::AlreadySetUp,
            Self::NoTrial(_) => Code::Conflict,
            Self::RetryReused => Code::RetryReused,
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(violations) | Self::Taken(violations) => violations.all(),
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
