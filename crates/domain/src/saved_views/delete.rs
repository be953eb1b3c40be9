//! Taking a view away, and bringing it back.

use super::edit::own;
use super::list::shown;
use super::{Error, SavedView, Shown};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version};

/// The wish to take a view away.
#[derive(Debug, Clone, Copy)]
pub struct DeleteView {
    /// Which.
    pub id: Id<SavedView>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// The wish to have it back.
#[derive(Debug, Clone, Copy)]
pub struct RestoreView {
    /// Which.
    pub id: Id<SavedView>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Takes a view away; a shared one from everybody.
pub async fn delete(app: &App, caller: &Caller, command: DeleteView) -> Result<(), Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let work = app.store.work(&grant).await?;
    let view = own(work.as_ref(), caller, command.id, command.version).await?;
    if view.deleted_at.is_some() {
        return Err(StoreError::NotFound.into());
    }
    work.apply(&view.delete(app.now())).await?;
    work.commit().await?;
    Ok(())
}

/// Brings a view back to where it was.
pub async fn restore(app: &App, caller: &Caller, command: RestoreView) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let work = app.store.work(&grant).await?;
    let view = own(work.as_ref(), caller, command.id, command.version).await?;
    work.apply(&view.restore(app.now())?).await?;
    let shown = shown(work.as_ref(), command.id, caller.user()).await?;
    work.commit().await?;
    Ok(shown)
}
