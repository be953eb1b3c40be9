//! Renaming a department, putting it elsewhere in the tree, naming who leads it.

use super::create::{check_head, is_taken};
use super::{Department, Error, Shown, Tree, reseat};
use crate::access::{Caller, Permission};
use crate::deals::FieldChange;
use crate::lobby::User;
use crate::values::Line;
use crate::{App, Id, StoreError, Version, Violations, Work};

/// Other values of some fields; `None` keeps, `Some(None)` clears.
#[derive(Debug, Clone)]
pub struct EditDepartment {
    /// Which.
    pub id: Id<Department>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Another name.
    pub name: Option<Line<80>>,
    /// Another department above.
    pub parent: Option<Option<Id<Department>>>,
    /// Another head.
    pub head: Option<Option<Id<User>>>,
}

/// Changes a department; a wish for what is already so changes nothing. The reach of everybody
/// whom the change concerns is another one from the commit on.
pub async fn edit(app: &App, caller: &Caller, command: EditDepartment) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DepartmentsManage)?;
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    let all = work.departments().await?;
    let department = all.iter().find(|one| one.id == command.id);
    let department = department.cloned().ok_or(StoreError::NotFound)?;
    department.check(command.version)?;
    let to = Department {
        name: command.name.unwrap_or_else(|| department.name.clone()),
        parent: command.parent.unwrap_or(department.parent),
        head: command.head.unwrap_or(department.head),
        ..department.clone()
    };
    if to.parent != department.parent {
        let tree = Tree(&all);
        tree.check(to.parent, "/parent_id")?;
        if to.parent.is_some_and(|up| tree.is_within(up, to.id)) {
            return Err(Violations::one("/parent_id", "own_branch").into());
        }
    }
    if to.head != department.head {
        check_head(work.as_ref(), to.head).await?;
    }
    if is_taken(&all, to.id, to.parent, &to.name) {
        return Err(Error::NameTaken);
    }
    let changes = told(work.as_ref(), &all, &department, &to).await?;
    if changes.is_empty() {
        return Ok(Shown::of(work.as_ref(), department).await?);
    }
    let change = department.edit(to, changes, app.now());
    work.apply(&change).await?;
    let wider = reseat(work.as_ref(), &all).await?;
    check_own_reach(&wider, caller, command.head.flatten())?;
    let shown = Shown::of(work.as_ref(), change.into_state()).await?;
    work.commit().await?;
    Ok(shown)
}

/// Nobody makes their own reach wider through the tree: that is for somebody who has the wider one.
fn check_own_reach(
    wider: &[Id<User>],
    caller: &Caller,
    head: Option<Id<User>>,
) -> Result<(), Violations> {
    if !wider.contains(&caller.user()) {
        return Ok(());
    }
    let is_head = head == Some(caller.user());
    let pointer = if is_head { "/head_id" } else { "/parent_id" };
    Err(Violations::one(pointer, "own_reach"))
}

/// What is other than before, in names.
async fn told(
    work: &dyn Work,
    all: &[Department],
    before: &Department,
    after: &Department,
) -> Result<Vec<FieldChange>, StoreError> {
    let mut changes = Vec::new();
    let mut note = |field, from, to| {
        if from != to {
            changes.push(FieldChange { field, from, to });
        }
    };
    let name_of = |id: Option<Id<Department>>| {
        let found = all.iter().find(|one| Some(one.id) == id);
        found.map(|one| one.name.to_string())
    };
    let names = (before.name.to_string(), after.name.to_string());
    note("name", Some(names.0), Some(names.1));
    if before.parent != after.parent {
        note("parent", name_of(before.parent), name_of(after.parent));
    }
    if before.head != after.head {
        let mut heads = [None, None];
        for (name, id) in heads.iter_mut().zip([before.head, after.head]) {
            if let Some(id) = id {
                *name = work.user(id).await?.map(|user| user.name.to_string());
            }
        }
        let [from, to] = heads;
        note("head", from, to);
    }
    Ok(changes)
}
