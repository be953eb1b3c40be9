//! Why a page cannot be read or arranged.

use crate::{Code, Coded, StoreError, Violation, Violations};

/// Every way in which this slice fails.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store could not.
    #[error("the store refused")]
    Store(#[from] StoreError),
    /// A block stands twice.
    #[error("fields are not right")]
    Invalid(#[from] Violations),
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Store(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(violations) => violations.all(),
            Self::Store(_) => &[],
        }
    }
}
