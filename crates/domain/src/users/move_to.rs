//! Moving a colleague to another department from a day on.

use chrono::NaiveDate;

use super::edit::standing;
use super::{Card, Error};
use crate::access::{Caller, Permission};
use crate::departments::{Department, Stay, Tree};
use crate::{App, Id, Version, Violations, lobby};

/// The wish that a colleague work elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct MoveUser {
    /// Who.
    pub id: Id<lobby::User>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Where; `None`: in no department.
    pub department: Option<Id<Department>>,
    /// Since when; `None`: from today on.
    pub from_on: Option<NaiveDate>,
}

/// Moves a colleague. Their deals stay with the department that they had when the colleague took
/// them; what the colleague reaches is another matter from the commit on. Nobody moves themself to
/// where they would reach more.
pub async fn move_to(app: &App, caller: &Caller, command: MoveUser) -> Result<Card, Error> {
    let grant = caller.allow(Permission::UsersManage)?;
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    let (user, role) = standing(work.as_ref(), caller, command.id, command.version).await?;
    if !user.is_active {
        return Err(Error::Dismissed);
    }
    if command.department == user.department {
        return Ok(Card::of(work.as_ref(), user).await?);
    }
    let departments = work.departments().await?;
    let tree = Tree(&departments);
    tree.check(command.department, "/department_id")?;
    let to = command.department.and_then(|id| tree.living(id));
    let now = app.now();
    let today = caller.time_zone().local_date(now);
    let from_on = command.from_on.unwrap_or(today);
    let stays = work.stays_of(user.id).await?;
    Stay::check_next(stays.first(), from_on, today)?;
    let left = user.department;
    let from = departments.iter().find(|one| Some(one.id) == left);
    let change = user.move_to(to, from, from_on, now);
    work.apply(&change).await?;
    let user = change.into_state();
    let access = tree.access(user.id, user.department, &role);
    let is_wider = access.is_wider_than(&tree.access(user.id, left, &role));
    if user.id == caller.user() && is_wider {
        return Err(Violations::one("/department_id", "own_reach").into());
    }
    work.set_access(user.id, &access).await?;
    let card = Card::of(work.as_ref(), user).await?;
    work.commit().await?;
    Ok(card)
}
