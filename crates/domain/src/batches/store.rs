//! What the slice needs of the store.

use async_trait::async_trait;

use super::{Batch, Item, Refusal};
use crate::deals::Deal;
use crate::{Id, Limit, StoreError};

/// Reading batches.
#[async_trait]
pub trait Read {
    /// One batch.
    async fn batch(&self, id: Id<Batch>) -> Result<Option<Batch>, StoreError>;

    /// Deals that a batch changed, in the order of their ids, behind one of them.
    async fn batch_changes(
        &self,
        id: Id<Batch>,
        after: Option<Id<Deal>>,
        limit: Limit,
    ) -> Result<Vec<Item>, StoreError>;

    /// Deals that a rule refused, in the order of their ids, behind one of them.
    async fn batch_refusals(
        &self,
        id: Id<Batch>,
        after: Option<Id<Deal>>,
        limit: Limit,
    ) -> Result<Vec<Refusal>, StoreError>;
}
