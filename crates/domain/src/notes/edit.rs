//! Changing what a note says.

use super::create::shown;
use super::{Error, Note, Shown, Text};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version, Work};

/// The wish for another text.
#[derive(Debug, Clone)]
pub struct EditNote {
    /// Which.
    pub id: Id<Note>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What it shall say; `None` keeps.
    pub text: Option<Text>,
}

/// Changes a note of the caller's own; a wish for what is already so changes nothing.
pub async fn edit(app: &App, caller: &Caller, command: EditNote) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DealsEdit)?;
    let work = app.store.work(&grant).await?;
    let before = own(work.as_ref(), caller, command.id, command.version).await?;
    let text = command.text.filter(|text| *text != before.note.text);
    let Some(text) = text else {
        return Ok(before);
    };
    work.apply(&before.note.edit(text, app.now())).await?;
    let shown = shown(work.as_ref(), command.id).await?;
    work.commit().await?;
    Ok(shown)
}

/// A note that the caller may change: their own, on a deal within reach and not in the trash.
pub(super) async fn own(
    work: &dyn Work,
    caller: &Caller,
    id: Id<Note>,
    version: Version,
) -> Result<Shown, Error> {
    let shown = work.note(id).await?.ok_or(StoreError::NotFound)?;
    let deal = work.deal(shown.note.deal).await?;
    let deal = deal.ok_or(StoreError::NotFound)?;
    shown.note.check(caller.user(), version)?;
    if deal.deleted_at.is_some() {
        return Err(Error::InTrash);
    }
    Ok(shown)
}
