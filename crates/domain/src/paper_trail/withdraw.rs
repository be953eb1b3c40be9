//! Taking a record back.

use super::look::{Shown, present, shown};
use super::{Error, Mark, watch};
use crate::access::{Caller, Permission};
use crate::documents::Document;
use crate::{App, Id, Version};

/// The wish to take a record back.
#[derive(Debug, Clone, Copy)]
pub struct WithdrawMark {
    /// Of which document.
    pub document: Id<Document>,
    /// Which record.
    pub mark: Id<Mark>,
    /// The version of the trail that the caller has seen.
    pub version: Version,
}

/// Takes a record back: it no longer counts, and stays to be seen.
pub async fn withdraw(app: &App, caller: &Caller, command: WithdrawMark) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DocumentsTrack)?;
    let now = app.now();
    let work = app.store.work(&grant).await?;
    work.hold_trails(&[command.document]).await?;
    let trail = present(work.as_ref(), command.document).await?;
    if trail.version != command.version {
        return Err(Error::Stale);
    }
    let change = trail.withdraw(command.mark, caller.user(), now)?;
    work.apply(&change).await?;
    let trail = change.into_state();
    watch(app, caller, work.as_ref(), trail.first_due()).await?;
    let shown = shown(app, caller, work.as_ref(), trail).await?;
    work.commit().await?;
    Ok(shown)
}
