//! Into the trash, and out of it.

use super::assign::take_over;
use super::card::commit_shown;
use super::{Card, Deal, Error};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version};

/// The wish to throw a deal away.
#[derive(Debug, Clone, Copy)]
pub struct DeleteDeal {
    /// Which deal.
    pub id: Id<Deal>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// The wish to have it back.
#[derive(Debug, Clone, Copy)]
pub struct RestoreDeal {
    /// Which deal.
    pub id: Id<Deal>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Puts a deal into the trash.
pub async fn delete(app: &App, caller: &Caller, command: DeleteDeal) -> Result<(), Error> {
    let grant = caller.allow(Permission::DealsDelete)?;
    let work = app.store.work(&grant).await?;
    let deal = work.deal(command.id).await?.ok_or(StoreError::NotFound)?;
    deal.check(command.version)?;
    work.apply(&deal.delete(app.now())).await?;
    work.commit().await?;
    Ok(())
}

/// Takes a deal out of the trash, to where it was. An open one of a dismissed colleague becomes the
/// caller's.
pub async fn restore(app: &App, caller: &Caller, command: RestoreDeal) -> Result<Card, Error> {
    let grant = caller.allow(Permission::DealsDelete)?;
    let work = app.store.work(&grant).await?;
    let deal = work.deal(command.id).await?.ok_or(StoreError::NotFound)?;
    if deal.version != command.version {
        return Err(Error::Stale);
    }
    let now = app.now();
    let change = deal.restore(now)?;
    work.apply(&change).await?;
    take_over(work.as_ref(), caller, change.into_state(), now).await?;
    commit_shown(work, command.id).await
}
