//! Why a role cannot be made or changed.

use crate::access::Denied;
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
    #[error("the role has changed")]
    Stale,
    /// The six that every account has are as they are printed.
    #[error("built-in roles do not change")]
    BuiltIn,
    /// Whoever has the role may change others in ways that the caller may not.
    #[error("the role has more power than the caller")]
    BeyondYou,
    /// Another role bears the name.
    #[error("another role bears this name")]
    NameTaken,
    /// A firm has at most [`super::MOST`] of its own.
    #[error("there are too many roles")]
    Full,
    /// People have it, and no other role was named for them.
    #[error("people have this role")]
    Given,
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
            Self::BuiltIn => Code::BuiltInRole,
            Self::BeyondYou => Code::RoleBeyondYou,
            Self::NameTaken => Code::NameTaken,
            Self::Full => Code::TooManyRoles,
            Self::Given => Code::RoleGiven,
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
