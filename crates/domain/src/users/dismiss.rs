//! Dismissing a colleague in one step.

use super::edit::standing;
use super::hand_over::hand_over;
use super::{Card, Error, User};
use crate::access::{Caller, Permission};
use crate::departments::{Department, reseat};
use crate::roles::BuiltIn;
use crate::{App, Id, Moment, Version, Violations, Work, lobby};

/// The wish that a colleague leave.
#[derive(Debug, Clone, Copy)]
pub struct DismissUser {
    /// Who.
    pub id: Id<lobby::User>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Who takes over what they are responsible for; may be left out if it is nothing.
    pub successor: Option<Id<lobby::User>>,
}

/// Dismisses a colleague: sessions and keys end, open deals, open tasks and clients go to the
/// successor, departments lose their head. History and reports keep the name.
pub async fn dismiss(app: &App, caller: &Caller, command: DismissUser) -> Result<Card, Error> {
    let grant = caller.allow(Permission::UsersManage)?;
    let now = app.now();
    let today = caller.time_zone().local_date(now);
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    let (user, role) = standing(work.as_ref(), caller, command.id, command.version).await?;
    if !user.is_active {
        return Err(Error::Dismissed);
    }
    if role.built_in == Some(BuiltIn::Owner) {
        return Err(Error::Owner);
    }
    if user.id == caller.user() {
        return Err(Error::Yourself);
    }
    work.hold_duties(user.id).await?;
    match successor(work.as_ref(), &user, command.successor).await? {
        Some(successor) => hand_over(work.as_ref(), &user, &successor, now).await?,
        None if work.duties_of(user.id).await?.is_none() => {}
        None => return Err(Violations::one("/successor_id", "successor_needed").into()),
    }
    let departments = work.departments().await?;
    leave_posts(work.as_ref(), &user, &departments, now).await?;
    let change = user.dismiss(command.successor, today, now);
    work.apply(&change).await?;
    let user = change.into_state();
    work.set_member_active(user.id, false).await?;
    work.end_member_sessions(user.id, now).await?;
    reseat(work.as_ref(), &departments).await?;
    let card = Card::of(work.as_ref(), user).await?;
    work.commit().await?;
    Ok(card)
}

/// Somebody else who works here.
async fn successor(
    work: &dyn Work,
    user: &User,
    id: Option<Id<lobby::User>>,
) -> Result<Option<User>, Error> {
    let Some(id) = id else {
        return Ok(None);
    };
    let found = work.user(id).await?;
    let found = found.filter(|one| one.is_active && one.id != user.id);
    match found {
        Some(found) => Ok(Some(found)),
        None => Err(Violations::one("/successor_id", "unknown_id").into()),
    }
}

/// The colleague leads nothing any more, programs that borrowed their rights are stopped, and whom
/// they invited does not come.
async fn leave_posts(
    work: &dyn Work,
    user: &User,
    departments: &[Department],
    at: Moment,
) -> Result<(), Error> {
    for department in departments {
        if department.head == Some(user.id) {
            let change = department.clone().lose_head(&user.name, at);
            work.apply(&change).await?;
        }
    }
    for key in work.api_keys().await? {
        if key.user == user.id {
            let id = key.id.uuid();
            work.apply(&key.revoke(at)).await?;
            work.drop_key(id).await?;
        }
    }
    for invitation in work.open_invitations().await? {
        if invitation.by == user.id {
            let id = invitation.id;
            work.apply(&invitation.revoke(at)).await?;
            work.drop_door(id.uuid()).await?;
        }
    }
    for offer in work.open_offers().await? {
        if offer.to == user.id {
            work.apply(&offer.withdraw(at)).await?;
        }
    }
    Ok(())
}
