//! Why a file cannot be taken, read or changed.

use super::{FileStoreError, SourceError};
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
    /// The file store could not.
    #[error("the file store refused")]
    Files(#[from] FileStoreError),
    /// Fields are not right.
    #[error("fields are not right")]
    Invalid(#[from] Violations),
    /// The sender stopped.
    #[error("the bytes ended early")]
    Source(#[from] SourceError),
    /// The ending is none of those that are taken.
    #[error("files of this kind are not taken")]
    Refused,
    /// Ending, declared type and first bytes do not agree.
    #[error("the content is not what its name says")]
    Mismatch,
    /// Nothing came.
    #[error("the file is empty")]
    Empty,
    /// More came than is taken.
    #[error("the file is too large")]
    TooLarge,
    /// The file ends before the part that is wanted.
    #[error("the file has no such part")]
    NoSuchPart,
    /// The version read by the caller is not the present one.
    #[error("the file has changed")]
    Stale,
    /// A draft has no paper that could be scanned.
    #[error("the document is a draft")]
    Draft,
    /// In the trash nothing changes, be it the file's or its deal's.
    #[error("the file or its deal is in the trash")]
    InTrash,
    /// Only what is in the trash comes out of it.
    #[error("the file is not in the trash")]
    NotInTrash,
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for another request")]
    RetryReused,
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
            Self::Files(FileStoreError::Failed(_)) => Code::FileStoreBusy,
            Self::Files(FileStoreError::Missing) => Code::Internal,
            Self::Invalid(_) => Code::Invalid,
            Self::Source(SourceError::Broken) => Code::Malformed,
            Self::Source(SourceError::Slow) => Code::TooSlow,
            Self::Refused => Code::FileRefused,
            Self::Mismatch => Code::FileMismatch,
            Self::Empty => Code::FileEmpty,
            Self::TooLarge => Code::FileTooLarge,
            Self::NoSuchPart => Code::NoSuchPart,
            Self::Stale => Code::Stale,
            Self::Draft => Code::DocumentIsDraft,
            Self::InTrash => Code::InTrash,
            Self::NotInTrash => Code::NotInTrash,
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
