//! What the slice needs of the store.

use async_trait::async_trait;

use super::Consent;
use crate::StoreError;

/// Reading what was agreed to.
#[async_trait]
pub trait Read {
    /// Everything that people of the account agreed to, the oldest first,
    /// of one moment the offer first.
    async fn consents(&self) -> Result<Vec<Consent>, StoreError>;
}
