//! Making a task.

use super::{Due, Error, Shown, Task};
use crate::access::{Caller, Permission};
use crate::deals::{Deal, References};
use crate::lobby::User;
use crate::values::Line;
use crate::{App, Claim, Created, Id, Retry, StoreError, Violations, Work};

/// The wish for a task.
#[derive(Debug, Clone)]
pub struct CreateTask {
    /// On which deal.
    pub deal: Option<Id<Deal>>,
    /// What to do.
    pub title: Line<200>,
    /// By when.
    pub due_at: Due,
    /// Who has to do it; the caller unless told.
    pub responsible: Option<Id<User>>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Makes a task; one on a deal needs the deal within the caller's reach.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateTask,
) -> Result<Created<Shown>, Error> {
    caller.allow(Permission::TasksEdit)?;
    let grant = caller.allow_either(Permission::TasksEdit, Permission::DealsRead)?;
    let id: Id<Task> = app.new_id();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = work.task(Id::from(earlier)).await?;
                let earlier = earlier.ok_or(StoreError::NotFound)?;
                return Ok(Created::before(work.task_shown(&earlier).await?));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    if let Some(deal) = command.deal {
        let deal = work.deal_in_sight(deal).await?;
        let deal = deal.ok_or_else(|| Violations::one("/deal_id", "unknown_id"))?;
        if deal.is_in_trash {
            return Err(Error::InTrash);
        }
    }
    let responsible = command.responsible.unwrap_or(caller.user());
    let appointed = appoint(work.as_ref(), responsible).await?;
    let task = Task {
        id,
        deal: command.deal,
        title: command.title,
        due_at: command.due_at,
        responsible: Some(responsible),
        department: appointed.department,
        completed_at: None,
        created_at: now,
        created_by: Some(caller.user()),
        version: 1,
    };
    let change = task.create(appointed.responsible);
    work.apply(&change).await?;
    let shown = work.task_shown(change.state()).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// The name and the department of a colleague who can be given work.
pub(super) async fn appoint(
    work: &dyn Work,
    responsible: Id<User>,
) -> Result<crate::deals::Names, Error> {
    let names = work.names(&of(Some(responsible))).await?;
    if names.responsible.is_none() {
        return Err(Violations::one("/responsible_id", "unknown_id").into());
    }
    Ok(names)
}

/// The question for the name of a colleague.
pub(super) fn of(responsible: Option<Id<User>>) -> References {
    References {
        responsible,
        ..References::default()
    }
}
