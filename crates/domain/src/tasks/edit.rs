//! Editing fields of a task in place.

use super::create::{appoint, of};
use super::{Due, Error, Shown, Task};
use crate::access::{Caller, Permission};
use crate::deals::FieldChange;
use crate::lobby::User;
use crate::values::Line;
use crate::{App, Id, StoreError, Version};

/// Other values of some fields; `None` keeps.
#[derive(Debug, Clone, Default)]
pub struct TaskPatch {
    /// What to do.
    pub title: Option<Line<200>>,
    /// By when.
    pub due_at: Option<Due>,
    /// Who has to do it.
    pub responsible: Option<Id<User>>,
}

/// The wish for other values of some fields.
#[derive(Debug, Clone)]
pub struct EditTask {
    /// Which.
    pub id: Id<Task>,
    /// The version that the caller has seen.
    pub version: Version,
    /// The values.
    pub patch: TaskPatch,
}

/// Edits a task; a wish for what is already so changes nothing.
///
/// The answer shows the task also when this very change took it out of the caller's reach.
pub async fn edit(app: &App, caller: &Caller, command: EditTask) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::TasksEdit)?;
    let work = app.store.work(&grant).await?;
    let task = work.task(command.id).await?.ok_or(StoreError::NotFound)?;
    task.check(command.version)?;
    let patch = command.patch;
    let mut to = task.clone();
    let mut changes = Vec::new();
    let mut note = |field, from, to| changes.push(FieldChange { field, from, to });
    if let Some(title) = patch.title.filter(|title| *title != task.title) {
        note(
            "title",
            Some(task.title.to_string()),
            Some(title.to_string()),
        );
        to.title = title;
    }
    if let Some(due_at) = patch.due_at.filter(|due_at| *due_at != task.due_at) {
        note("due_at", Some(task.due_at.told()), Some(due_at.told()));
        to.due_at = due_at;
    }
    let other = patch.responsible.filter(|id| Some(*id) != task.responsible);
    if let Some(responsible) = other {
        let before = work.names(&of(task.responsible)).await?;
        let appointed = appoint(work.as_ref(), responsible).await?;
        note("responsible", before.responsible, appointed.responsible);
        to.responsible = Some(responsible);
        to.department = appointed.department;
    }
    if changes.is_empty() {
        return Ok(work.task_shown(&task).await?);
    }
    let change = task.edit(to, changes, app.now());
    work.apply(&change).await?;
    let shown = work.task_shown(change.state()).await?;
    work.commit().await?;
    Ok(shown)
}
