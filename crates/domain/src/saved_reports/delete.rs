//! Taking a saved report away, and bringing it back.

use super::edit::own;
use super::list::shown;
use super::mailing::watch;
use super::{Error, SavedReport, Shown};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version};

/// The wish to take a report away.
#[derive(Debug, Clone, Copy)]
pub struct DeleteReport {
    /// Which.
    pub id: Id<SavedReport>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// The wish to have it back.
#[derive(Debug, Clone, Copy)]
pub struct RestoreReport {
    /// Which.
    pub id: Id<SavedReport>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Takes a report away, a shared one from everybody; it goes out no more.
pub async fn delete(app: &App, caller: &Caller, command: DeleteReport) -> Result<(), Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let work = app.store.work(&grant).await?;
    let saved = own(work.as_ref(), caller, command.id, command.version).await?;
    if saved.deleted_at.is_some() {
        return Err(StoreError::NotFound.into());
    }
    work.apply(&saved.delete(app.now())).await?;
    work.commit().await?;
    Ok(())
}

/// Brings a report back; it goes out again.
pub async fn restore(app: &App, caller: &Caller, command: RestoreReport) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let work = app.store.work(&grant).await?;
    let saved = own(work.as_ref(), caller, command.id, command.version).await?;
    let change = saved.restore(caller.time_zone(), app.now())?;
    work.apply(&change).await?;
    watch(app, work.as_ref(), caller.account()).await?;
    let shown = shown(work.as_ref(), command.id, caller.user()).await?;
    work.commit().await?;
    Ok(shown)
}
