//! Setting prices of some products in a list; the others stay as they are.

use std::collections::HashSet;

use super::{NewPrice, PriceList};
use crate::access::{Caller, Permission};
use crate::catalogue::Error;
use crate::{App, Id, StoreError, Version, Violations};

/// So many prices are set at once.
pub const MOST_PRICES: usize = 500;

/// The wish for other prices.
#[derive(Debug, Clone)]
pub struct SetPrices {
    /// In which list.
    pub id: Id<PriceList>,
    /// The version that the caller has seen.
    pub version: Version,
    /// At most [`MOST_PRICES`].
    pub prices: Vec<NewPrice>,
}

/// Sets prices, all of them or none.
pub async fn set_prices(
    app: &App,
    caller: &Caller,
    command: SetPrices,
) -> Result<PriceList, Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    let work = app.store.work(&grant).await?;
    let list = work.price_list(command.id).await?;
    let list = list.ok_or(StoreError::NotFound)?;
    if list.version != command.version {
        return Err(Error::Stale);
    }
    let ids: Vec<_> = command.prices.iter().map(|one| one.product).collect();
    let known = work.products_of(&ids).await?;
    let mut wrong = Violations::default();
    let mut seen = HashSet::new();
    for (index, id) in ids.iter().enumerate() {
        let pointer = || format!("/prices/{index}/product_id");
        if !known.iter().any(|product| product.id == *id) {
            wrong.add(pointer(), "unknown_id");
        } else if !seen.insert(id.uuid()) {
            wrong.add(pointer(), "repeated");
        }
    }
    wrong.check()?;
    if ids.is_empty() {
        return Ok(list);
    }
    let change = list.set_prices(command.prices, app.now());
    work.apply(&change).await?;
    work.commit().await?;
    Ok(change.into_state())
}
