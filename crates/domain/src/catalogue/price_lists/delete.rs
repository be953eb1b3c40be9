//! Deleting a price list with its prices.

use super::PriceList;
use crate::access::{Caller, Permission};
use crate::catalogue::Error;
use crate::{App, Id, StoreError, Version};

/// The wish to delete a price list.
#[derive(Debug, Clone, Copy)]
pub struct DeletePriceList {
    /// Which.
    pub id: Id<PriceList>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Deletes a price list; lines that took prices from it keep them.
pub async fn delete(app: &App, caller: &Caller, command: DeletePriceList) -> Result<(), Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    let work = app.store.work(&grant).await?;
    let list = work.price_list(command.id).await?;
    let list = list.ok_or(StoreError::NotFound)?;
    if list.version != command.version {
        return Err(Error::Stale);
    }
    work.apply(&list.delete(app.now())).await?;
    work.commit().await?;
    Ok(())
}
