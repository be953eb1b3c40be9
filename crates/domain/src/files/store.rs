//! What the slice needs of the store.

use async_trait::async_trait;

use super::{File, Shown, Which};
use crate::deals::Deal;
use crate::{Id, Page, PageWish, StoreError};

/// Reading files; those whose bytes are gone are not there. Whether the deal is within reach, the
/// deal says.
#[async_trait]
pub trait Read {
    /// One file, in the trash or not, of a deal within the session's reach.
    async fn file(&self, id: Id<File>) -> Result<Option<Shown>, StoreError>;

    /// The files of a deal, the newest first.
    async fn files_of(
        &self,
        deal: Id<Deal>,
        which: Which,
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError>;

    /// A file that is there or was, for jobs: also one whose bytes are gone.
    async fn file_ever(&self, id: Id<File>) -> Result<Option<File>, StoreError>;
}
