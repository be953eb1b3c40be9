//! What the slice needs of the store.

use async_trait::async_trait;

use super::Home;
use crate::lobby::User;
use crate::{Id, StoreError};

/// Reading pages.
#[async_trait]
pub trait Read {
    /// The page of a person, if they ever arranged it.
    async fn home(&self, user: Id<User>) -> Result<Option<Home>, StoreError>;
}
