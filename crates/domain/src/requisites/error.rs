//! Why requisites cannot be read or changed.

use super::DirectoryError;
use crate::access::Denied;
use crate::{Code, Coded, StoreError, Violation, Violations, clients};

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
    /// The company cannot follow its requisites.
    #[error("the company refused")]
    Client(#[from] clients::Error),
    /// The version read by the caller is not the present one.
    #[error("the requisites have changed")]
    Stale,
    /// The installation has no directory of parties.
    #[error("no directory of parties is set up")]
    NoDirectory,
    /// The directory knows no such party.
    #[error("the directory knows no such party")]
    UnknownParty,
    /// The directory gave no answer.
    #[error("the directory gave no answer")]
    Directory(#[from] DirectoryError),
    /// A company in the trash does not change.
    #[error("the company is in the trash")]
    InTrash,
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            // Two who write the first at once.
            Self::Store(StoreError::Taken) | Self::Stale => Code::Stale,
            Self::Store(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Client(error) => error.code(),
            Self::NoDirectory => Code::NoPartyDirectory,
            Self::UnknownParty => Code::UnknownParty,
            Self::Directory(DirectoryError::Refused) => Code::PartyDirectoryRefused,
            Self::Directory(DirectoryError::Unavailable(_)) => Code::PartyDirectoryUnavailable,
            Self::InTrash => Code::InTrash,
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(violations) => violations.all(),
            Self::Client(error) => error.violations(),
            _ => &[],
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Denied(denied) => denied.detail(),
            Self::Client(error) => error.detail(),
            _ => None,
        }
    }
}
