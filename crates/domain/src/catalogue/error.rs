//! Why something in the catalogue cannot be made or changed.

use crate::access::Denied;
use crate::tables::{LayoutError, TableError};
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
    /// A table that was brought cannot be read.
    #[error("the table cannot be read")]
    Table(#[from] TableError),
    /// The version read by the caller is not the present one.
    #[error("the record has changed")]
    Stale,
    /// In an archived product nothing changes.
    #[error("the product is archived")]
    Archived,
    /// Another group beside it, or another price list, bears the name.
    #[error("another record bears this name")]
    NameTaken,
    /// Products or groups are in it.
    #[error("the group is not empty")]
    GroupNotEmpty,
    /// A catalogue has at most [`super::groups::MOST`] groups.
    #[error("there are too many groups")]
    TooManyGroups,
    /// A catalogue has at most [`super::price_lists::MOST`] price lists.
    #[error("there are too many price lists")]
    TooManyPriceLists,
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for another request")]
    RetryReused,
}

impl Error {
    /// The one unique key of products is the article.
    pub(super) fn of_article(error: StoreError) -> Self {
        match error {
            StoreError::Taken => Violations::one("/article", "article_taken").into(),
            error => error.into(),
        }
    }

    /// The one unique key of groups and price lists is the name.
    pub(super) fn of_name(error: StoreError) -> Self {
        match error {
            StoreError::Taken => Self::NameTaken,
            error => error.into(),
        }
    }
}

impl From<LayoutError> for Error {
    fn from(error: LayoutError) -> Self {
        match error {
            LayoutError::Table(error) => error.into(),
            LayoutError::Invalid(wrong) => wrong.into(),
        }
    }
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
            Self::Invalid(_) => Code::Invalid,
            Self::Table(error) => error.code(),
            Self::Stale => Code::Stale,
            Self::Archived => Code::ProductArchived,
            Self::NameTaken => Code::NameTaken,
            Self::GroupNotEmpty => Code::GroupNotEmpty,
            Self::TooManyGroups => Code::TooManyGroups,
            Self::TooManyPriceLists => Code::TooManyPriceLists,
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
