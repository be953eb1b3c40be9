//! What the slice needs of the store.

use async_trait::async_trait;

use super::Role;
use crate::{Id, StoreError};

/// Reading roles; small sets, so always whole.
#[async_trait]
pub trait Read {
    /// All roles: the built-in ones in their order, then the firm's own by name.
    async fn roles(&self) -> Result<Vec<Role>, StoreError>;

    /// One role.
    async fn role(&self, id: Id<Role>) -> Result<Option<Role>, StoreError>;
}
