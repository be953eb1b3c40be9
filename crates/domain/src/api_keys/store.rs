//! What the slice needs of the store.

use async_trait::async_trait;

use super::ApiKey;
use crate::{Id, StoreError};

/// Reading keys; small sets, so always whole.
#[async_trait]
pub trait Read {
    /// The keys that were not revoked, the youngest first.
    async fn api_keys(&self) -> Result<Vec<ApiKey>, StoreError>;

    /// One key, revoked or not.
    async fn api_key(&self, id: Id<ApiKey>) -> Result<Option<ApiKey>, StoreError>;
}
