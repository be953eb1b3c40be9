//! Why a request cannot be read or answered.

use crate::access::Denied;
use crate::{Code, Coded, StoreError, Violation, Violations, clients, deals};

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
    #[error("the request has changed")]
    Stale,
    /// Somebody was faster; their name, if it is known.
    #[error("the request is answered already")]
    Answered(Option<String>),
    /// The deal refuses.
    #[error("the deal refused")]
    Deal(#[from] deals::Error),
    /// The client refuses.
    #[error("the client refused")]
    Client(#[from] clients::Error),
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Stale => Code::Stale,
            Self::Answered(_) => Code::RequestAnswered,
            Self::Deal(error) => error.code(),
            Self::Client(error) => error.code(),
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(violations) => violations.all(),
            Self::Deal(error) => error.violations(),
            Self::Client(error) => error.violations(),
            _ => &[],
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Denied(denied) => denied.detail(),
            Self::Answered(who) => who.clone(),
            Self::Deal(error) => error.detail(),
            Self::Client(error) => error.detail(),
            _ => None,
        }
    }
}
