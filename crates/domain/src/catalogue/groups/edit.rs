//! Renaming a group, putting it elsewhere in the tree.

use super::{Group, Tree};
use crate::access::{Caller, Permission};
use crate::catalogue::Error;
use crate::deals::FieldChange;
use crate::values::Line;
use crate::{App, Id, StoreError, Version};

/// Other values of some fields; `None` keeps, `Some(None)` clears.
#[derive(Debug, Clone)]
pub struct EditGroup {
    /// Which.
    pub id: Id<Group>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Another name.
    pub name: Option<Line<80>>,
    /// Another group above.
    pub parent: Option<Option<Id<Group>>>,
}

/// Changes a group; a wish for what is already so changes nothing.
pub async fn edit(app: &App, caller: &Caller, command: EditGroup) -> Result<Group, Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    let work = app.store.work(&grant).await?;
    let groups = work.hold_groups().await?;
    let tree = Tree(&groups);
    let group = groups.iter().find(|group| group.id == command.id);
    let group = group.cloned().ok_or(StoreError::NotFound)?;
    if group.version != command.version {
        return Err(Error::Stale);
    }
    let to = Group {
        name: command.name.unwrap_or_else(|| group.name.clone()),
        parent: command.parent.unwrap_or(group.parent),
        ..group.clone()
    };
    if to == group {
        return Ok(group);
    }
    if to.parent != group.parent {
        tree.check_place(Some(to.id), to.parent)?;
    }
    let namesake = tree.child(to.parent, &to.name);
    if namesake.is_some_and(|other| other.id != to.id) {
        return Err(Error::NameTaken);
    }
    let mut changes = Vec::new();
    let mut note = |field, from, to| {
        if from != to {
            changes.push(FieldChange { field, from, to });
        }
    };
    let names = (group.name.to_string(), to.name.to_string());
    note("name", Some(names.0), Some(names.1));
    let path = |parent: Option<Id<Group>>| parent.and_then(|id| tree.path(id));
    note("parent", path(group.parent), path(to.parent));
    let change = group.edit(to, changes, app.now());
    work.apply(&change).await.map_err(Error::of_name)?;
    work.commit().await?;
    Ok(change.into_state())
}
