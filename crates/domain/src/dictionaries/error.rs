//! Why an entry cannot be made or changed.

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
    #[error("the entry has changed")]
    Stale,
    /// Another entry, perhaps an archived one, bears the name.
    #[error("another entry bears this name")]
    NameTaken,
    /// The program itself relies on the entry.
    #[error("a system entry stays as it is")]
    SystemEntry,
    /// More entries than a person can choose from.
    #[error("the dictionary is full")]
    Full,
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for another request")]
    RetryReused,
}

impl Error {
    /// The unique index on names refuses whoever comes second at the same moment.
    pub(super) fn of_writing(error: StoreError) -> Self {
        match error {
            StoreError::Taken => Self::NameTaken,
            other => Self::Store(other),
        }
    }
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Stale => Code::Stale,
            Self::NameTaken => Code::NameTaken,
            Self::SystemEntry => Code::SystemEntry,
            Self::Full => Code::DictionaryFull,
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
