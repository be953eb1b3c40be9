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

/// What lets somebody in who follows the link.
#[async_trait]
pub trait Write {
    /// Enters the door of an invitation in the lobby: its account is found by its id, and whoever
    /// knocks has to know the secret.
    async fn enter_invitation(
        &self,
        id: Id<Invitation>,
        secret_sha256: [u8; 32],
    ) -> Result<(), StoreError>;

    /// Takes the door away.
    async fn drop_invitation(&self, id: Id<Invitation>) -> Result<(), StoreError>;
}
