//! What the slice needs of the store.

use async_trait::async_trait;

use super::{Note, Shown};
use crate::deals::Deal;
use crate::{Id, Page, PageWish, StoreError};

/// Reading notes; the deleted ones are not there. Whether the deal is within reach, the deal says.
#[async_trait]
pub trait Read {
    /// One note on a deal within the session's reach.
    async fn note(&self, id: Id<Note>) -> Result<Option<Shown>, StoreError>;

    /// The notes of a deal, the newest first.
    async fn notes_of(&self, deal: Id<Deal>, wish: &PageWish) -> Result<Page<Shown>, StoreError>;
}
