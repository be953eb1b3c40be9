//! Reopening a task.

use super::{Error, Shown, Task};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version};

/// The wish to do a completed task after all.
#[derive(Debug, Clone, Copy)]
pub struct ReopenTask {
    /// Which.
    pub id: Id<Task>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Reopens a completed task.
pub async fn reopen(app: &App, caller: &Caller, command: ReopenTask) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::TasksEdit)?;
    let work = app.store.work(&grant).await?;
    let task = work.task(command.id).await?.ok_or(StoreError::NotFound)?;
    task.check(command.version)?;
    let change = task.reopen(app.now())?;
    work.apply(&change).await?;
    let shown = work.task_shown(change.state()).await?;
    work.commit().await?;
    Ok(shown)
}
