//! Why a pipeline cannot be changed.

use super::{StageKind, StageList};
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
    #[error("the pipeline has changed")]
    Stale,
    /// The stage is not one of this pipeline's.
    #[error("no such stage in this pipeline")]
    NoSuchStage,
    /// A pipeline keeps at least one stage of each kind.
    #[error("the last {} stage stays", .0.wire())]
    LastStageOfKind(StageKind),
    /// Another stage bears the name.
    #[error("another stage of the pipeline bears this name")]
    StageNameTaken,
    /// Another pipeline bears the name.
    #[error("another pipeline bears this name")]
    NameTaken,
    /// More than [`StageList::MAX`].
    #[error("a pipeline has at most {} stages", StageList::MAX)]
    TooManyStages,
    /// The kind of a stage cannot change: closed deals would silently reopen.
    #[error("the kind of a stage is fixed")]
    KindIsFixed,
    /// Deals stand on it.
    #[error("deals stand on the stage")]
    StageInUse,
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for another request")]
    RetryReused,
    /// The default pipeline is not deleted: make another the default first.
    #[error("the default pipeline stays")]
    DefaultStays,
}

impl Error {
    /// A reference that would be broken by removing a stage is a deal that stands on it.
    pub(super) fn of_removal(error: StoreError) -> Self {
        match error {
            StoreError::Reference => Self::StageInUse,
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
            Self::NoSuchStage => Code::NotFound,
            Self::LastStageOfKind(_) => Code::LastStage,
            Self::StageNameTaken | Self::NameTaken => Code::NameTaken,
            Self::TooManyStages => Code::TooManyStages,
            Self::KindIsFixed => Code::KindIsFixed,
            Self::StageInUse => Code::StageInUse,
            Self::DefaultStays => Code::DefaultStays,
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
