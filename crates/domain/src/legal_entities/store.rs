//! What the slice needs of the store.

use async_trait::async_trait;

use super::LegalEntity;
use crate::{Id, StoreError};

/// Reading own legal entities.
#[async_trait]
pub trait Read {
    /// One of them.
    async fn legal_entity(&self, id: Id<LegalEntity>) -> Result<Option<LegalEntity>, StoreError>;

    /// All of them, archived ones included, the oldest first.
    async fn legal_entities(&self) -> Result<Vec<LegalEntity>, StoreError>;
}
