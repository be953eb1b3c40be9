//! What the slice needs of the store.

use async_trait::async_trait;

use super::{Channel, CostCategory, DealType, Dictionary, Entry, Event, LossReason, SalesEvent};
use crate::{Apply, Id, StoreError};

/// Reading one dictionary; a small set, so always whole.
#[async_trait]
pub trait Read<D: Dictionary> {
    /// All entries by place, archived ones included.
    async fn entries(&self) -> Result<Vec<Entry<D>>, StoreError>;

    /// One entry.
    async fn entry(&self, id: Id<D>) -> Result<Option<Entry<D>>, StoreError>;
}

/// Reading any dictionary.
pub trait ReadAll:
    Read<Channel>
    + Read<LossReason>
    + Read<DealType>
    + Read<CostCategory>
    + Read<SalesEvent>
    + Send
    + Sync
{
}

impl<S> ReadAll for S where
    S: Read<Channel>
        + Read<LossReason>
        + Read<DealType>
        + Read<CostCategory>
        + Read<SalesEvent>
        + Send
        + Sync
{
}

/// Changing any dictionary. `Moved` also moves the entries between both places over by one.
pub trait WriteAll:
    Apply<Entry<Channel>, Event<Channel>>
    + Apply<Entry<LossReason>, Event<LossReason>>
    + Apply<Entry<DealType>, Event<DealType>>
    + Apply<Entry<CostCategory>, Event<CostCategory>>
    + Apply<Entry<SalesEvent>, Event<SalesEvent>>
{
}

impl<S> WriteAll for S where
    S: Apply<Entry<Channel>, Event<Channel>>
        + Apply<Entry<LossReason>, Event<LossReason>>
        + Apply<Entry<DealType>, Event<DealType>>
        + Apply<Entry<CostCategory>, Event<CostCategory>>
        + Apply<Entry<CostCategory>, Event<CostCategory>>
        + Apply<Entry<SalesEvent>, Event<SalesEvent>>
{
}

/// Reading and changing one dictionary: what the use cases ask of a `Work`.
pub trait ReadWrite<D: Dictionary>: Read<D> + Apply<Entry<D>, Event<D>> {}

impl<D: Dictionary, S> ReadWrite<D> for S where S: Read<D> + Apply<Entry<D>, Event<D>> + ?Sized {}
