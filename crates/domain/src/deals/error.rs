//! Why a deal cannot be changed.

use crate::access::Denied;
use crate::values::MoneyError;
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
    /// The version read by the caller is not the present one.
    #[error("the deal has changed")]
    Stale,
    /// A closed deal stays where it is: reopen it first.
    #[error("the deal is closed")]
    Closed,
    /// Only a closed deal can be reopened.
    #[error("the deal is open")]
    NotClosed,
    /// Winning and losing are actions of their own: a move does not know the reason.
    #[error("a deal is closed by winning or losing it")]
    CloseExplicitly,
    /// While a deal has lines, its amount is theirs.
    #[error("the amount is that of the lines")]
    AmountOfLines,
    /// In the trash nothing changes.
    #[error("the deal is in the trash")]
    InTrash,
    /// Only what is in the trash can be restored.
    #[error("the deal is not in the trash")]
    NotInTrash,
    /// The lines come to more than can be kept.
    #[error("the sum is too large")]
    TooMuch(#[from] MoneyError),
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
            Self::Stale => Code::Stale,
            Self::Closed => Code::DealClosed,
            Self::NotClosed => Code::DealNotClosed,
            Self::CloseExplicitly => Code::CloseExplicitly,
            Self::AmountOfLines => Code::AmountOfLines,
            Self::InTrash => Code::InTrash,
            Self::NotInTrash => Code::NotInTrash,
            Self::TooMuch(_) => Code::SumTooLarge,
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
