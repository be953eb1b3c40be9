//! Why a morning's reminders did not come to their end; the job is tried again.

use crate::{Code, Coded, StoreError, Violation, documents, shares};

/// Every way in which this slice fails.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store could not.
    #[error("the store refused")]
    Store(#[from] StoreError),
    /// A document could not be read.
    #[error("a document could not be read")]
    Documents(#[from] documents::Error),
    /// A letter could not be written.
    #[error("a letter could not be written")]
    Shares(#[from] shares::Error),
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Store(error) => error.code(),
            Self::Documents(error) => error.code(),
            Self::Shares(error) => error.code(),
        }
    }

    fn violations(&self) -> &[Violation] {
        &[]
    }

    fn detail(&self) -> Option<String> {
        None
    }
}
