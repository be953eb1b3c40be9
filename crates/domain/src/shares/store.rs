//! What the slice needs of the store.

use async_trait::async_trait;

use super::{Letter, Share};
use crate::documents::Document;
use crate::{Id, StoreError};

/// Reading pages and letters; they are as far within reach as the document, which is asked first.
#[async_trait]
pub trait Read {
    /// The page of a document that was not taken back, also when it is too old.
    async fn share_of(&self, document: Id<Document>) -> Result<Option<Share>, StoreError>;

    /// A page, whatever became of it.
    async fn share(&self, id: Id<Share>) -> Result<Option<Share>, StoreError>;

    /// The letters of a document, the newest first, at most [`super::MOST_LETTERS`].
    async fn letters_of(&self, document: Id<Document>) -> Result<Vec<Letter>, StoreError>;

    /// A letter.
    async fn document_letter(&self, id: Id<Letter>) -> Result<Option<Letter>, StoreError>;
}
