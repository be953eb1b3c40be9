//! Reading own legal entities.

use super::{Error, LegalEntity};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError};

/// All of them, archived ones included, the oldest first.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<LegalEntity>, Error> {
    let grant = caller.allow(Permission::DictionariesRead)?;
    Ok(app.store.view(&grant).await?.legal_entities().await?)
}

/// One of them.
pub async fn find(app: &App, caller: &Caller, id: Id<LegalEntity>) -> Result<LegalEntity, Error> {
    let grant = caller.allow(Permission::DictionariesRead)?;
    let view = app.store.view(&grant).await?;
    let found = view.legal_entity(id).await?;
    Ok(found.ok_or(StoreError::NotFound)?)
}
