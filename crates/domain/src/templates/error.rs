//! Why a template cannot be taken, changed or tried.

use super::{ConvertError, FillError};
use crate::access::Denied;
use crate::{Code, Coded, StoreError, Violation, Violations, documents, files};

/// Every way in which this slice fails.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller may not.
    #[error("not allowed")]
    Denied(#[from] Denied),
    /// The store could not.
    #[error("the store refused")]
    Store(#[from] StoreError),
    /// The bytes did not come, or could not be kept.
    #[error("the file cannot be taken")]
    File(#[from] files::Error),
    /// It is no template, or its tags are wrong.
    #[error("the template cannot be used")]
    Fill(#[from] FillError),
    /// The document on which it was tried cannot be read.
    #[error("the document cannot be read")]
    Document(#[from] Box<documents::Error>),
    /// No program makes PDF here.
    #[error("no program makes PDF of DOCX here")]
    NoConverter,
    /// The program did not make it.
    #[error("the PDF was not made")]
    Convert(#[from] ConvertError),
    /// Fields are not right.
    #[error("fields are not right")]
    Invalid(#[from] Violations),
    /// The version read by the caller is not the present one.
    #[error("the template has changed")]
    Stale,
    /// What is archived stays as it is.
    #[error("the template is archived")]
    Archived,
    /// More than a person can choose from.
    #[error("there are too many templates")]
    Full,
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for another request")]
    RetryReused,
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
            Self::File(error) => error.code(),
            Self::Fill(error) => error.code(),
            Self::Document(error) => error.code(),
            Self::NoConverter => Code::NoPdfConverter,
            Self::Convert(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Stale => Code::Stale,
            Self::Archived => Code::TemplateArchived,
            Self::Full => Code::TooManyTemplates,
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
            Self::Fill(error) => error.detail(),
            Self::Document(error) => error.detail(),
            _ => None,
        }
    }
}

impl From<documents::Error> for Error {
    fn from(error: documents::Error) -> Self {
        Self::Document(Box::new(error))
    }
}
