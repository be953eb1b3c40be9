//! What the slice needs of the store.

use async_trait::async_trait;

use super::Invitation;
use crate::{Id, StoreError};

/// Reading invitations.
#[async_trait]
pub trait Read {
    /// Those that have not ended, the too old included, the newest first.
    async fn open_invitations(&self) -> Result<Vec<Invitation>, StoreError>;

    /// One of them, ended or not.
    async fn invitation(&self, id: Id<Invitation>) -> Result<Option<Invitation>, StoreError>;
}
