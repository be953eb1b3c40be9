//! Reading price lists.

use super::PriceList;
use crate::App;
use crate::access::{Caller, Permission};
use crate::catalogue::Error;

/// All price lists, by name. Their prices are read with the products.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<PriceList>, Error> {
    let grant = caller.allow(Permission::CatalogueRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.price_lists().await?)
}
