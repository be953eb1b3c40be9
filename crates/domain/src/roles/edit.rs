//! Renaming a role and changing what it allows.

use super::rights::checked;
use super::{Error, Role};
use crate::access::{Caller, Permission, Reach};
use crate::departments::Tree;
use crate::values::Line;
use crate::{App, Id, StoreError, Version, Work};

/// The wish for another name or other rights; `None` keeps.
#[derive(Debug, Clone)]
pub struct EditRole {
    /// Which.
    pub id: Id<Role>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Another name.
    pub name: Option<Line<80>>,
    /// All that it shall allow, and how far.
    pub permissions: Option<Vec<(Permission, Reach)>>,
}

/// Changes a role of the firm's own; whoever has it may do the other things from the commit on. What
/// those above the caller may do is not the caller's to change.
pub async fn edit(app: &App, caller: &Caller, command: EditRole) -> Result<Role, Error> {
    let grant = caller.allow(Permission::RolesManage)?;
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    let role = work.role(command.id).await?.ok_or(StoreError::NotFound)?;
    role.check(command.version)?;
    let mut to = role.clone();
    if let Some(name) = command.name {
        let others = work.roles().await?;
        if others
            .iter()
            .any(|one| one.id != role.id && one.name == name)
        {
            return Err(Error::NameTaken);
        }
        to.name = name;
    }
    if let Some(wished) = command.permissions {
        if role.is_above(caller) {
            return Err(Error::BeyondYou);
        }
        to.permissions = checked(&wished, &role.permissions, caller)?;
    }
    if to == role {
        return Ok(role);
    }
    let is_other = to.permissions != role.permissions;
    let change = role.edit(to, app.now());
    work.apply(&change).await?;
    let role = change.into_state();
    if is_other {
        tell_members(work.as_ref(), &role).await?;
    }
    work.commit().await?;
    Ok(role)
}

/// Rewrites what the members who have the role may do.
async fn tell_members(work: &dyn Work, role: &Role) -> Result<(), StoreError> {
    let departments = work.departments().await?;
    for user in work.users().await? {
        if user.role == role.id {
            let access = Tree(&departments).access(user.id, user.department, role);
            work.set_access(user.id, &access).await?;
        }
    }
    Ok(())
}
