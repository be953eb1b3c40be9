//! Changing a colleague's card and role.

use super::{Card, Error, User};
use crate::access::{Caller, Permission};
use crate::deals::FieldChange;
use crate::departments::Tree;
use crate::roles::{BuiltIn, Role};
use crate::values::{Line, Phone};
use crate::{App, Id, StoreError, Version, Violations, Work, lobby};

/// Other values of some fields; `None` keeps, `Some(None)` clears.
#[derive(Debug, Clone)]
pub struct EditUser {
    /// Whom.
    pub id: Id<lobby::User>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Another name.
    pub name: Option<Line<120>>,
    /// Another post.
    pub post: Option<Option<Line<120>>>,
    /// Another telephone.
    pub phone: Option<Option<Phone>>,
    /// Another role.
    pub role: Option<Id<Role>>,
}

/// Changes a colleague; a wish for what is already so changes nothing. Another role holds from the
/// commit on.
pub async fn edit(app: &App, caller: &Caller, command: EditUser) -> Result<Card, Error> {
    let grant = caller.allow(Permission::UsersManage)?;
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    let (user, role) = standing(work.as_ref(), caller, command.id, command.version).await?;
    if !user.is_active {
        return Err(Error::Dismissed);
    }
    let other = command.role.filter(|id| *id != user.role);
    let other = match other {
        Some(id) => Some(gift(work.as_ref(), caller, &user, &role, id).await?),
        None => None,
    };
    let mut to = user.clone();
    to.name = command.name.unwrap_or(to.name);
    to.post = command.post.unwrap_or(to.post);
    to.phone = command.phone.unwrap_or(to.phone);
    if let Some(other) = &other {
        to.role = other.id;
    }
    if to == user {
        return Ok(Card::of(work.as_ref(), user).await?);
    }
    let changes = told(&user, &to, &role, other.as_ref());
    let change = user.edit(to, changes, app.now());
    work.apply(&change).await?;
    let user = change.into_state();
    if let Some(role) = &other {
        let departments = work.departments().await?;
        let access = Tree(&departments).access(user.id, user.department, role);
        work.set_access(user.id, &access).await?;
    }
    let card = Card::of(work.as_ref(), user).await?;
    work.commit().await?;
    Ok(card)
}

/// A colleague whom the caller may change, in the state that the caller has seen, with the role.
pub(super) async fn standing(
    work: &dyn Work,
    caller: &Caller,
    id: Id<lobby::User>,
    version: Version,
) -> Result<(User, Role), Error> {
    let user = work.user(id).await?.ok_or(StoreError::NotFound)?;
    let role = work.role(user.role).await?.ok_or(StoreError::NotFound)?;
    user.check_standing(&role, caller)?;
    user.check(version)?;
    Ok((user, role))
}

/// A role that the caller may give to a colleague. Nobody gives themself another one: it could
/// only be less, and would not be taken back.
async fn gift(
    work: &dyn Work,
    caller: &Caller,
    user: &User,
    present: &Role,
    id: Id<Role>,
) -> Result<Role, Error> {
    let role = work.role(id).await?;
    let role = role.ok_or_else(|| Violations::one("/role_id", "unknown_id"))?;
    if user.id == caller.user() {
        let broken = match present.built_in {
            Some(BuiltIn::Owner) => "one_owner",
            _ => "own_role",
        };
        return Err(Violations::one("/role_id", broken).into());
    }
    role.check_gift(caller, "/role_id")?;
    Ok(role)
}

fn told(before: &User, after: &User, from: &Role, to: Option<&Role>) -> Vec<FieldChange> {
    fn text(value: Option<&impl ToString>) -> Option<String> {
        value.map(ToString::to_string)
    }
    let pairs = [
        ("name", text(Some(&before.name)), text(Some(&after.name))),
        (
            "post",
            text(before.post.as_ref()),
            text(after.post.as_ref()),
        ),
        (
            "phone",
            text(before.phone.as_ref()),
            text(after.phone.as_ref()),
        ),
        (
            "role",
            text(Some(&from.name)),
            text(Some(&to.unwrap_or(from).name)),
        ),
    ];
    let changed = pairs.into_iter().filter(|(_, from, to)| from != to);
    changed
        .map(|(field, from, to)| FieldChange { field, from, to })
        .collect()
}
