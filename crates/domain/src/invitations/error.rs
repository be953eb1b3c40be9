//! Why somebody is not invited, or does not come in.

use crate::access::Denied;
use crate::lobby::{Refused, Throttled};
use crate::mail::MailError;
use crate::secrets::HasherError;
use crate::{Code, Coded, StoreError, Violation, Violations, sessions, users};

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
    /// The login belongs to somebody.
    #[error("the login is taken")]
    Taken(Violations),
    /// Too many attempts or letters.
    #[error("too many attempts")]
    Throttled(#[from] Throttled),
    /// The first session could not be opened.
    #[error("no session could be opened")]
    Session(#[from] sessions::Error),
    /// The colleague could not be admitted.
    #[error("the colleague could not be admitted")]
    User(#[from] users::Error),
    /// The letter did not go.
    #[error("a letter did not go")]
    Mail(#[from] MailError),
    /// The invitation has ended.
    #[error("the invitation has ended")]
    Over,
    /// The link was followed before, is too old, taken back, or was never one.
    #[error("the link is no longer good")]
    LinkSpent,
    /// Nobody has this login with this password.
    #[error("wrong login or password")]
    WrongCredentials,
    /// Whoever follows the link works here.
    #[error("they work here already")]
    WorksHere,
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
            Self::Store(error) => error.code(),
            Self::Hasher(_) => Code::Internal,
            Self::Invalid(_) => Code::Invalid,
            Self::Taken(_) => Code::Taken,
            Self::Throttled(throttled) => throttled.code(),
            Self::Session(error) => error.code(),
            Self::User(error) => error.code(),
            Self::Mail(error) => error.code(),
            Self::Over => Code::InvitationOver,
            Self::LinkSpent => Code::LinkSpent,
            Self::WrongCredentials => Code::WrongCredentials,
            Self::WorksHere => Code::WorksHere,
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
