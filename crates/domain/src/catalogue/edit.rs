//! Changing a product.

use super::{Error, Product, ProductWish, Shown, Tree};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version};

/// Other values of some fields.
#[derive(Debug, Clone)]
pub struct EditProduct {
    /// Of which product.
    pub id: Id<Product>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What.
    pub wish: ProductWish,
}

/// Changes a product; a wish for what is already so changes nothing.
pub async fn edit(app: &App, caller: &Caller, command: EditProduct) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    if command.wish.cost_price.is_some() {
        caller.allow(Permission::ProfitRead)?;
    }
    let work = app.store.work(&grant).await?;
    let product = work.product(command.id).await?;
    let product = product.ok_or(StoreError::NotFound)?;
    if product.version != command.version {
        return Err(Error::Stale);
    }
    let groups = work.groups().await?;
    let tree = Tree(&groups);
    let to = product.wished(command.wish);
    if to.group != product.group {
        tree.check(to.group, "/group_id")?;
    }
    let before = product.clone();
    let Some(change) = product.edit(to, |id| tree.path(id), app.now())? else {
        return Ok(Shown::of(before, &groups));
    };
    work.apply(&change).await.map_err(Error::of_article)?;
    work.commit().await?;
    Ok(Shown::of(change.into_state(), &groups))
}
