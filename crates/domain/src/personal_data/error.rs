//! Why a consent is not put on record, or a person not erased.

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
    #[error("the consent has changed")]
    Stale,
    /// What lies in the trash is restored first.
    #[error("the contact is in the trash")]
    InTrash,
    /// It holds no more already.
    #[error("the consent is withdrawn already")]
    Withdrawn,
    /// Of whoever was erased nothing new is kept.
    #[error("the person was erased")]
    Erased,
    /// Drafts would go on naming the person.
    #[error("there are drafts for the person")]
    HasDrafts,
    /// A person has only so many.
    #[error("the contact has too many consents")]
    TooMany,
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
            Self::InTrash => Code::InTrash,
            Self::Withdrawn => Code::ConsentWithdrawn,
            Self::Erased => Code::PersonErased,
            Self::HasDrafts => Code::EraseDrafts,
            Self::TooMany => Code::TooManyConsents,
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
