//! Why a department cannot be made or changed.

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
    #[error("the department has changed")]
    Stale,
    /// Another department beside it bears the name.
    #[error("another department beside it bears this name")]
    NameTaken,
    /// A firm has at most [`super::MOST`].
    #[error("there are too many departments")]
    Full,
    /// In an archived department nothing changes.
    #[error("the department is archived")]
    Archived,
    /// People work in it.
    #[error("people work in the department")]
    HasPeople,
    /// Departments lie below it.
    #[error("departments lie below the department")]
    HasDepartments,
    /// Open deals belong to it.
    #[error("open deals belong to the department")]
    HasDeals,
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
            Self::NameTaken => Code::NameTaken,
            Self::Full => Code::TooManyDepartments,
            Self::Archived => Code::DepartmentArchived,
            Self::HasPeople => Code::DepartmentHasPeople,
            Self::HasDepartments => Code::DepartmentHasDepartments,
            Self::HasDeals => Code::DepartmentHasDeals,
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
