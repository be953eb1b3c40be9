//! What the slice needs of the store.

use async_trait::async_trait;

use super::User;
use crate::{Id, StoreError, lobby};

/// Reading users; a firm has at most a few hundred, so they are read whole.
#[async_trait]
pub trait Read {
    /// All users, the dismissed included, by name.
    async fn users(&self) -> Result<Vec<User>, StoreError>;

    /// One user.
    async fn user(&self, id: Id<lobby::User>) -> Result<Option<User>, StoreError>;
}
