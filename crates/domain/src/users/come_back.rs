//! Taking a dismissed colleague back.

use super::edit::standing;
use super::{Card, Error};
use crate::access::{Caller, Permission};
use crate::departments::{Department, Stay, Tree};
use crate::roles::Role;
use crate::{App, Id, StoreError, Version, Violations, lobby};

/// The wish that somebody come back.
#[derive(Debug, Clone, Copy)]
pub struct TakeBackUser {
    /// Who.
    pub id: Id<lobby::User>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What they may do; `None`: what they might before.
    pub role: Option<Id<Role>>,
    /// Where they work; `None`: in no department.
    pub department: Option<Id<Department>>,
}

/// Takes somebody back: they sign in with the login and password that they had. What was theirs
/// stays with whoever took it over.
pub async fn take_back(app: &App, caller: &Caller, command: TakeBackUser) -> Result<Card, Error> {
    let grant = caller.allow(Permission::UsersManage)?;
    let now = app.now();
    let today = caller.time_zone().local_date(now);
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    let (mut user, _) = standing(work.as_ref(), caller, command.id, command.version).await?;
    if user.is_active {
        return Err(Error::NotDismissed);
    }
    user.role = command.role.unwrap_or(user.role);
    let role = match work.role(user.role).await? {
        Some(role) => role,
        None if command.role.is_some() => {
            return Err(Violations::one("/role_id", "unknown_id").into());
        }
        None => return Err(StoreError::NotFound.into()),
    };
    role.check_gift(caller, "/role_id")?;
    let departments = work.departments().await?;
    Tree(&departments).check(command.department, "/department_id")?;
    user.department = command.department;
    let stays = work.stays_of(user.id).await?;
    Stay::check_next(stays.first(), today, today)?;
    let change = user.come_back(today, now);
    work.apply(&change).await?;
    let user = change.into_state();
    let access = Tree(&departments).access(user.id, user.department, &role);
    work.set_member_active(user.id, true).await?;
    work.set_access(user.id, &access).await?;
    let card = Card::of(work.as_ref(), user).await?;
    work.commit().await?;
    Ok(card)
}
