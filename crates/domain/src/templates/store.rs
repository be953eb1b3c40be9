//! What the slice needs of the store.

use async_trait::async_trait;

use super::Template;
use crate::{Id, StoreError};

/// Reading templates.
#[async_trait]
pub trait Read {
    /// One of them.
    async fn template(&self, id: Id<Template>) -> Result<Option<Template>, StoreError>;

    /// All of them, archived ones included, the oldest first.
    async fn templates(&self) -> Result<Vec<Template>, StoreError>;
}
