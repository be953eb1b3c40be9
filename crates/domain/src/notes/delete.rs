//! Taking a note back.

use super::edit::own;
use super::{Error, Note};
use crate::access::{Caller, Permission};
use crate::{App, Id, Version};

/// The wish to take a note back.
#[derive(Debug, Clone, Copy)]
pub struct DeleteNote {
    /// Which.
    pub id: Id<Note>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Takes back a note of the caller's own; nobody sees it from then on.
pub async fn delete(app: &App, caller: &Caller, command: DeleteNote) -> Result<(), Error> {
    let grant = caller.allow(Permission::DealsEdit)?;
    let work = app.store.work(&grant).await?;
    let before = own(work.as_ref(), caller, command.id, command.version).await?;
    work.apply(&before.note.delete(app.now())).await?;
    work.commit().await?;
    Ok(())
}
