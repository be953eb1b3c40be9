//! Renaming a price list.

use super::PriceList;
use crate::access::{Caller, Permission};
use crate::catalogue::Error;
use crate::values::Line;
use crate::{App, Id, StoreError, Version};

/// The wish for another name.
#[derive(Debug, Clone)]
pub struct EditPriceList {
    /// Which.
    pub id: Id<PriceList>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Its name; `None` keeps.
    pub name: Option<Line<80>>,
}

/// Renames a price list; a wish for the name that it has changes nothing.
pub async fn edit(app: &App, caller: &Caller, command: EditPriceList) -> Result<PriceList, Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    let work = app.store.work(&grant).await?;
    let all = work.price_lists().await?;
    let list = all.iter().find(|list| list.id == command.id);
    let list = list.cloned().ok_or(StoreError::NotFound)?;
    if list.version != command.version {
        return Err(Error::Stale);
    }
    let Some(name) = command.name.filter(|name| *name != list.name) else {
        return Ok(list);
    };
    let is_namesake = |other: &PriceList| other.id != list.id && other.name.reads_like(&name);
    if all.iter().any(is_namesake) {
        return Err(Error::NameTaken);
    }
    let change = list.rename(name, app.now());
    work.apply(&change).await.map_err(Error::of_name)?;
    work.commit().await?;
    Ok(change.into_state())
}
