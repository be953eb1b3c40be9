//! What the slice needs of the store.

use async_trait::async_trait;

use super::{File, Shown, Which};
use crate::deals::Deal;
use crate::documents::Document;
use crate::{Id, Moment, Page, PageWish, StoreError};

/// Reading files; those whose bytes are gone are not there. Whether the deal or the
/// document is within reach, these say.
#[async_trait]
pub trait Read {
    /// One file, in the trash or not, of a deal or a document within the session's reach.
    async fn file(&self, id: Id<File>) -> Result<Option<Shown>, StoreError>;

    /// The files of a deal, the newest first.
    async fn files_of(
        &self,
        deal: Id<Deal>,
        which: Which,
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError>;

    /// The scans of a document, the newest first.
    async fn files_of_document(
        &self,
        document: Id<Document>,
        which: Which,
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError>;

    /// Scans that the client of a document handed in since a moment, the oldest first: those that are
    /// there, and how many there ever were.
    async fn handed_in(
        &self,
        document: Id<Document>,
        since: Moment,
    ) -> Result<(Vec<File>, u64), StoreError>;

    /// A file that is there or was, for jobs: also one whose bytes are gone.
    async fn file_ever(&self, id: Id<File>) -> Result<Option<File>, StoreError>;
}
