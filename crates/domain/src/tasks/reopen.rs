//! Reopening a task.

use super::{Error, Shown, Task};
use crate::access::{Caller, Permission};
use crate::deals::FieldChange;
use crate::users::heir;
use crate::{App, Id, StoreError, Version};

/// The wish to do a completed task after all.
#[derive(Debug, Clone, Copy)]
pub struct ReopenTask {
    /// Which.
    pub id: Id<Task>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Reopens a completed task. That of a dismissed colleague becomes the caller's.
pub async fn reopen(app: &App, caller: &Caller, command: ReopenTask) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::TasksEdit)?;
    let work = app.store.work(&grant).await?;
    let task = work.task(command.id).await?.ok_or(StoreError::NotFound)?;
    task.check(command.version)?;
    let now = app.now();
    let change = task.reopen(now)?;
    work.apply(&change).await?;
    let mut task = change.into_state();
    if let Some((before, own)) = heir(work.as_ref(), caller, task.responsible).await? {
        let told = FieldChange {
            field: "responsible",
            from: Some(before.name.to_string()),
            to: Some(own.name.to_string()),
        };
        let to = Task {
            responsible: Some(own.id),
            department: own.department,
            ..task.clone()
        };
        let change = task.edit(to, vec![told], now);
        work.apply(&change).await?;
        task = change.into_state();
    }
    let shown = work.task_shown(&task).await?;
    work.commit().await?;
    Ok(shown)
}
