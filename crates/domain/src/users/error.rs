//! Why a user cannot be read or changed.

use crate::access::Denied;
use crate::lobby::{Refused, Throttled};
use crate::mail::MailError;
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
    /// The version read by the caller is not the present one.
    #[error("the colleague has changed")]
    Stale,
    /// The owner is changed by nobody else, and is not dismissed.
    #[error("the owner stays as they are")]
    Owner,
    /// The colleague may change others in ways that the caller may not.
    #[error("the colleague has more power than the caller")]
    BeyondYou,
    /// Nobody dismisses themself.
    #[error("nobody does this to themself")]
    Yourself,
    /// Who was dismissed is not dismissed again, nor moved or changed.
    #[error("the colleague is dismissed")]
    Dismissed,
    /// Who works here does not come back.
    #[error("the colleague works here")]
    NotDismissed,
    /// The link was followed before, is too old, or was never one.
    #[error("the link is no longer good")]
    LinkSpent,
    /// The address is confirmed already.
    #[error("the e-mail address is confirmed already")]
    Confirmed,
    /// A letter did not go.
    #[error("a letter did not go")]
    Mail(#[from] MailError),
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
            Self::LinkSpent => Code::LinkSpent,
            Self::Confirmed => Code::Conflict,
            Self::Mail(error) => error.code(),
            Self::NoSession => Code::PermissionDenied,
            Self::Stale => Code::Stale,
            Self::Owner => Code::OwnerStays,
            Self::BeyondYou => Code::BeyondYou,
            Self::Yourself => Code::NotYourself,
            Self::Dismissed => Code::Dismissed,
            Self::NotDismissed => Code::NotDismissed,
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
