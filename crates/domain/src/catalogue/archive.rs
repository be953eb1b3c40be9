//! Taking a product out of what is offered, and back.

use super::{Error, Product, Shown};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version};

/// A product as the caller has seen it.
#[derive(Debug, Clone, Copy)]
pub struct ProductAt {
    /// Which.
    pub id: Id<Product>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Archives a product: it is offered no longer, and lines that have it keep it.
pub async fn archive(app: &App, caller: &Caller, command: ProductAt) -> Result<Shown, Error> {
    set_archived(app, caller, command, true).await
}

/// Offers an archived product again; refused while another one has its article.
pub async fn unarchive(app: &App, caller: &Caller, command: ProductAt) -> Result<Shown, Error> {
    set_archived(app, caller, command, false).await
}

async fn set_archived(
    app: &App,
    caller: &Caller,
    command: ProductAt,
    is_archived: bool,
) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    let work = app.store.work(&grant).await?;
    let product = work.product(command.id).await?;
    let product = product.ok_or(StoreError::NotFound)?;
    if product.version != command.version {
        return Err(Error::Stale);
    }
    let groups = work.groups().await?;
    let before = product.clone();
    let Some(change) = product.set_archived(is_archived, app.now()) else {
        return Ok(Shown::of(before, &groups));
    };
    work.apply(&change).await.map_err(Error::of_article)?;
    work.commit().await?;
    Ok(Shown::of(change.into_state(), &groups))
}
