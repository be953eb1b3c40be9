//! Making a department.

use super::{Department, Error, MOST, Shown, Tree, reseat};
use crate::access::{Caller, Permission};
use crate::lobby::User;
use crate::values::Line;
use crate::{App, Claim, Created, Id, Retry, StoreError, Violations, Work};

/// The wish for a department.
#[derive(Debug, Clone)]
pub struct CreateDepartment {
    /// Its name.
    pub name: Line<80>,
    /// The department above; `None`: at the top.
    pub parent: Option<Id<Department>>,
    /// Who leads it.
    pub head: Option<Id<User>>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Makes a department. Whoever leads it reaches its deals from the commit on.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateDepartment,
) -> Result<Created<Shown>, Error> {
    let grant = caller.allow(Permission::DepartmentsManage)?;
    let id: Id<Department> = app.new_id();
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), app.now()).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = work.department(Id::from(earlier)).await?;
                let earlier = earlier.ok_or(StoreError::NotFound)?;
                return Ok(Created::before(Shown::of(work.as_ref(), earlier).await?));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let all = work.departments().await?;
    if all.iter().filter(|one| one.archived_at.is_none()).count() >= MOST {
        return Err(Error::Full);
    }
    Tree(&all).check(command.parent, "/parent_id")?;
    check_head(work.as_ref(), command.head).await?;
    if is_taken(&all, id, command.parent, &command.name) {
        return Err(Error::NameTaken);
    }
    let department = Department {
        id,
        name: command.name,
        parent: command.parent,
        head: command.head,
        archived_at: None,
        version: 1,
    };
    let change = department.found(app.now());
    work.apply(&change).await?;
    // Whoever reaches it reaches nothing by it yet: it is new.
    reseat(work.as_ref(), &all).await?;
    let shown = Shown::of(work.as_ref(), change.into_state()).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// A department is led by somebody who works here.
pub(super) async fn check_head(work: &dyn Work, head: Option<Id<User>>) -> Result<(), Error> {
    let Some(id) = head else {
        return Ok(());
    };
    let user = work.user(id).await?;
    if user.is_some_and(|user| user.is_active) {
        Ok(())
    } else {
        Err(Violations::one("/head_id", "unknown_id").into())
    }
}

/// Whether a department at this place bears the name already.
pub(super) fn is_taken(
    all: &[Department],
    but: Id<Department>,
    parent: Option<Id<Department>>,
    name: &Line<80>,
) -> bool {
    all.iter().any(|one| {
        one.id != but && one.archived_at.is_none() && one.parent == parent && one.name == *name
    })
}
