//! Changing an entry and its place; archiving it and taking it back.

use super::entry::is_taken;
use super::{Dictionary, Entry, EntryName, Error, Read, ReadWrite};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version, Violations, Work};

/// The wish for a changed entry; `None` keeps.
#[derive(Debug, Clone)]
pub struct EditEntry<D: Dictionary> {
    /// Which.
    pub id: Id<D>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Another name.
    pub name: Option<EntryName>,
    /// Other particulars.
    pub wish: D::Wish,
    /// Behind which entry; `Some(None)`: before all.
    pub after: Option<Option<Id<D>>>,
    /// Is offered no longer, or again.
    pub is_archived: Option<bool>,
}

/// Changes an entry; a wish for what is already so changes nothing.
pub async fn edit<D: Dictionary>(
    app: &App,
    caller: &Caller,
    command: EditEntry<D>,
) -> Result<Entry<D>, Error>
where
    dyn Work: ReadWrite<D>,
{
    let grant = caller.allow(Permission::DictionariesManage)?;
    let work = app.store.work(&grant).await?;
    let all = Read::<D>::entries(&*work).await?;
    let found = all.iter().find(|entry| entry.id == command.id).cloned();
    let mut entry = found.ok_or(StoreError::NotFound)?;
    if entry.version != command.version {
        return Err(Error::Stale);
    }
    let name = command.name.unwrap_or_else(|| entry.name.clone());
    let particulars = entry.particulars.wished(command.wish)?;
    if name != entry.name || particulars != entry.particulars {
        if is_taken(&all, entry.id, &name) {
            return Err(Error::NameTaken);
        }
        let change = entry.edit(name, particulars, app.now())?;
        work.apply(&change).await.map_err(Error::of_writing)?;
        entry = change.into_state();
    }
    if let Some(after) = command.after {
        let position = place_after(&all, &entry, after)?;
        if position != entry.position {
            let change = entry.go(position, app.now());
            work.apply(&change).await?;
            entry = change.into_state();
        }
    }
    if let Some(is_archived) = command.is_archived.filter(|to| *to != entry.is_archived) {
        let change = entry.set_archived(is_archived, app.now())?;
        work.apply(&change).await?;
        entry = change.into_state();
    }
    work.commit().await?;
    Ok(entry)
}

/// Archives an entry: it is offered no longer, and deals that have it keep it.
pub async fn archive<D: Dictionary>(
    app: &App,
    caller: &Caller,
    id: Id<D>,
    version: Version,
) -> Result<Entry<D>, Error>
where
    dyn Work: ReadWrite<D>,
{
    let command = EditEntry {
        id,
        version,
        name: None,
        wish: D::Wish::default(),
        after: None,
        is_archived: Some(true),
    };
    edit(app, caller, command).await
}

/// The place behind another entry once `entry` has left its own: those between move over.
fn place_after<D: Dictionary>(
    all: &[Entry<D>],
    entry: &Entry<D>,
    after: Option<Id<D>>,
) -> Result<i32, Violations> {
    let Some(after) = after else {
        return Ok(0);
    };
    let neighbour = all
        .iter()
        .find(|other| other.id == after && other.id != entry.id)
        .ok_or_else(|| Violations::one("/after_id", "unknown_id"))?;
    Ok(if neighbour.position < entry.position {
        neighbour.position + 1
    } else {
        neighbour.position
    })
}
