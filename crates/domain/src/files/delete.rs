//! Into the trash.

use super::{Error, File, Shown};
use crate::access::{Caller, Permission};
use crate::lobby::{Job, JobKind};
use crate::{App, Id, StoreError, Version, Work};

/// The wish to remove a file.
#[derive(Debug, Clone, Copy)]
pub struct DeleteFile {
    /// Which.
    pub id: Id<File>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Puts a file into the trash; its bytes go when nobody has wanted it back for thirty days.
pub async fn delete(app: &App, caller: &Caller, command: DeleteFile) -> Result<(), Error> {
    let grant = caller.allow_either(Permission::DealsEdit, Permission::DocumentsTrack)?;
    let work = app.store.work(&grant).await?;
    let before = changeable(work.as_ref(), command.id, command.version).await?;
    let change = before.file.remove(app.now())?;
    work.apply(&change).await?;
    let file = change.into_state();
    if let Some(due_at) = file.purged_from() {
        let job = Job {
            id: app.new_id(),
            kind: JobKind::PurgeFile,
            subject: file.id.uuid(),
            due_at,
        };
        work.enqueue(&job).await?;
    }
    work.commit().await?;
    Ok(())
}

/// A file at the version that was seen, of a deal or a document within reach, not of a deal in the
/// trash.
pub(super) async fn changeable(
    work: &dyn Work,
    id: Id<File>,
    version: Version,
) -> Result<Shown, Error> {
    let shown = work.file(id).await?.ok_or(StoreError::NotFound)?;
    if shown.file.version != version {
        return Err(Error::Stale);
    }
    if shown.is_deal_in_trash {
        return Err(Error::InTrash);
    }
    Ok(shown)
}
