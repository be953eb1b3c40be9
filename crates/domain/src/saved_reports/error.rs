//! Why a saved report cannot be made or changed.

use crate::access::Denied;
use crate::mail::MailError;
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
    #[error("the report has changed")]
    Stale,
    /// A report is changed by its author, a shared one by who may share, too.
    #[error("the report is somebody else's")]
    OfAnother,
    /// Only what is gone comes back.
    #[error("the report is not in the trash")]
    NotInTrash,
    /// More reports than this are a list that nobody reads.
    #[error("there are too many reports")]
    TooMany,
    /// The letter did not go.
    #[error("the letter did not go")]
    Mail(#[from] MailError),
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for another request")]
    RetryReused,
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
            Self::Mail(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Stale => Code::Stale,
            Self::OfAnother => Code::ReportOfAnother,
            Self::NotInTrash => Code::NotInTrash,
            Self::TooMany => Code::TooManyReports,
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
