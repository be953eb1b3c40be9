//! Saying yes: both roles change in one work.

use super::make::check_owner;
use super::{Error, Offer};
use crate::access::Caller;
use crate::departments::Tree;
use crate::roles::{BuiltIn, Role};
use crate::{App, Id, Moment, StoreError, Work};

/// Accepts an offer made to the caller, who is the owner from the commit on; who was it before
/// becomes an administrator. There is no moment with two owners or with none.
pub async fn accept(app: &App, caller: &Caller, id: Id<Offer>) -> Result<(), Error> {
    let now = app.now();
    let work = app.store.work(&caller.oneself()).await?;
    work.hold_people().await?;
    let offer = mine(work.as_ref(), caller, id, now).await?;
    // Whoever offered may not be the owner any more.
    check_owner(work.as_ref(), offer.from)
        .await
        .map_err(|_| Error::Over)?;
    let roles = work.roles().await?;
    let find = |which| {
        let found = roles.iter().find(|role| role.built_in == Some(which));
        found.ok_or(StoreError::NotFound)
    };
    let (owner, administrator) = (find(BuiltIn::Owner)?, find(BuiltIn::Administrator)?);
    let turns = [(offer.from, administrator), (offer.to, owner)];
    work.apply(&offer.accept(now)).await?;
    let departments = work.departments().await?;
    for (id, role) in turns {
        let user = work.user(id).await?.ok_or(StoreError::NotFound)?;
        let before = roles.iter().find(|one| one.id == user.role);
        let before: &Role = before.ok_or(StoreError::NotFound)?;
        let change = user.take_role(before, role, now);
        work.apply(&change).await?;
        let user = change.state();
        let access = Tree(&departments).access(user.id, user.department, role);
        work.set_access(user.id, &access).await?;
    }
    work.commit().await?;
    Ok(())
}

/// An open offer made to the caller. One made to somebody else is seen by nobody but both sides.
pub(super) async fn mine(
    work: &dyn Work,
    caller: &Caller,
    id: Id<Offer>,
    now: Moment,
) -> Result<Offer, Error> {
    let offer = work.offer(id).await?.ok_or(StoreError::NotFound)?;
    if offer.to != caller.user() || caller.session().is_none() {
        return Err(Error::NotYours);
    }
    offer.check(now)?;
    Ok(offer)
}
