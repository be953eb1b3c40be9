//! Why something is not agreed upon or signed.

use crate::access::Denied;
use crate::lobby::{Refused, Throttled};
use crate::mail::MailError;
use crate::{Code, Coded, StoreError, Violation, Violations, documents, paper_trail, shares};

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
    /// The document could not be read or printed.
    #[error("the document could not be read")]
    Document(#[from] documents::Error),
    /// The page could not be opened.
    #[error("the page could not be opened")]
    Share(#[from] shares::Error),
    /// The record of the signature was refused.
    #[error("the signature was not recorded")]
    Trail(#[from] paper_trail::Error),
    /// The letter did not go.
    #[error("a letter did not go")]
    Mail(#[from] MailError),
    /// Too many letters or attempts.
    #[error("too many attempts")]
    Throttled(#[from] Throttled),
    /// The agreement has changed since it was read.
    #[error("the agreement has changed")]
    Stale,
    /// Nothing is signed by it any more.
    #[error("the agreement has ended")]
    Ended,
    /// The client has one with this firm already.
    #[error("there is an agreement already")]
    Taken,
    /// There is no agreement on file, the document is none that is signed so, or is signed already.
    #[error("the document cannot be signed here")]
    NotSignable,
    /// Another code was sent, or this one is too old or was guessed too often.
    #[error("the code is no longer good")]
    CodeSpent,
    /// The code is another one.
    #[error("the code is wrong")]
    WrongCode,
    /// Nobody signed it so.
    #[error("the document is not signed by a code")]
    NotSigned,
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for another request")]
    RetryReused,
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Throttled(throttled) => Self::Throttled(throttled),
            Refused::Store(error) => Self::Store(error),
        }
    }
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Document(error) => error.code(),
            Self::Share(error) => error.code(),
            Self::Trail(error) => error.code(),
            Self::Mail(error) => error.code(),
            Self::Throttled(throttled) => throttled.code(),
            Self::Stale => Code::Stale,
            Self::Ended => Code::AgreementEnded,
            Self::Taken => Code::AgreementTaken,
            Self::NotSignable => Code::NotSignable,
            Self::CodeSpent => Code::SignatureCodeSpent,
            Self::WrongCode => Code::SignatureCodeWrong,
            Self::NotSigned => Code::NotSigned,
            Self::RetryReused => Code::RetryReused,
        }
    }

    fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(violations) => violations.all(),
            Self::Document(error) => error.violations(),
            _ => &[],
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Denied(denied) => denied.detail(),
            Self::Document(error) => error.detail(),
            _ => None,
        }
    }

    fn retry_after(&self) -> Option<u64> {
        match self {
            Self::Throttled(throttled) => throttled.retry_after(),
            Self::Share(error) => error.retry_after(),
            _ => None,
        }
    }
}
