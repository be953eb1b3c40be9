//! Closing a department in which nobody works any more.

use super::{Department, Error, reseat};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version};

/// The wish to close a department.
#[derive(Debug, Clone, Copy)]
pub struct ArchiveDepartment {
    /// Which.
    pub id: Id<Department>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Archives a department; refused while people, departments or open deals are in it. Its closed
/// deals stay its own: reports and the departments above go on seeing them.
pub async fn archive(app: &App, caller: &Caller, command: ArchiveDepartment) -> Result<(), Error> {
    let grant = caller.allow(Permission::DepartmentsManage)?;
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    let all = work.departments().await?;
    let department = all.iter().find(|one| one.id == command.id);
    let department = department.cloned().ok_or(StoreError::NotFound)?;
    department.check(command.version)?;
    let below = |one: &Department| one.parent == Some(command.id) && one.archived_at.is_none();
    if all.iter().any(below) {
        return Err(Error::HasDepartments);
    }
    let users = work.users().await?;
    let works_here = |department| department == Some(command.id);
    if users
        .iter()
        .any(|one| one.is_active && works_here(one.department))
    {
        return Err(Error::HasPeople);
    }
    if work.has_open_deals(command.id).await? {
        return Err(Error::HasDeals);
    }
    work.apply(&department.archive(app.now())).await?;
    reseat(work.as_ref(), &all).await?;
    work.commit().await?;
    Ok(())
}
