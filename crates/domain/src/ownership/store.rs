//! What the slice needs of the store.

use async_trait::async_trait;

use super::Offer;
use crate::{Id, StoreError};

/// Reading offers.
#[async_trait]
pub trait Read {
    /// Offers that were not answered yet, the too old included, the newest first.
    async fn open_offers(&self) -> Result<Vec<Offer>, StoreError>;

    /// One offer.
    async fn offer(&self, id: Id<Offer>) -> Result<Option<Offer>, StoreError>;
}
