//! Deleting a role of the firm's own.

use super::{Error, Role};
use crate::access::{Caller, Permission};
use crate::departments::Tree;
use crate::invitations::Invitation;
use crate::{App, Id, Moment, StoreError, Version, Violations, Work};

/// The wish to be rid of a role.
#[derive(Debug, Clone, Copy)]
pub struct DeleteRole {
    /// Which.
    pub id: Id<Role>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What those who have it get instead.
    pub successor: Option<Id<Role>>,
}

/// Deletes a role. Whoever has it or is invited into it, the dismissed included, gets the other role
/// that was named; without one the deletion is refused.
pub async fn delete(app: &App, caller: &Caller, command: DeleteRole) -> Result<(), Error> {
    let grant = caller.allow(Permission::RolesManage)?;
    let now = app.now();
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    let role = work.role(command.id).await?.ok_or(StoreError::NotFound)?;
    role.check(command.version)?;
    if role.is_above(caller) {
        return Err(Error::BeyondYou);
    }
    let successor = match command.successor {
        Some(id) => {
            let found = work.role(id).await?.filter(|one| one.id != role.id);
            let found = found.ok_or_else(|| Violations::one("/to_role_id", "unknown_id"))?;
            found.check_gift(caller, "/to_role_id")?;
            Some(found)
        }
        None => None,
    };
    let departments = work.departments().await?;
    for user in work.users().await? {
        if user.role != role.id {
            continue;
        }
        let successor = successor.as_ref().ok_or(Error::Given)?;
        let access = Tree(&departments).access(user.id, user.department, successor);
        let change = user.take_role(&role, successor, now);
        work.apply(&change).await?;
        work.set_access(change.state().id, &access).await?;
    }
    for invitation in work.open_invitations().await? {
        if invitation.role == role.id {
            let successor = successor.as_ref().ok_or(Error::Given)?;
            offer_instead(work.as_ref(), caller, invitation, successor, now).await?;
        }
    }
    work.apply(&role.delete(now)).await?;
    work.commit().await?;
    Ok(())
}

/// Invites into another role: by the rights of whoever invites, else by the caller's; where neither
/// may, the invitation ends.
async fn offer_instead(
    work: &dyn Work,
    caller: &Caller,
    invitation: Invitation,
    successor: &Role,
    now: Moment,
) -> Result<(), StoreError> {
    for by in [invitation.by, caller.user()] {
        let user = work.user(by).await?.filter(|user| user.is_active);
        let theirs = match user {
            Some(user) => work.role(user.role).await?,
            None => None,
        };
        if theirs.is_some_and(|role| role.may_give(successor)) {
            return work.apply(&invitation.offer(successor.id, by, now)).await;
        }
    }
    let id = invitation.id;
    work.apply(&invitation.revoke(now)).await?;
    work.drop_door(id.uuid()).await
}
