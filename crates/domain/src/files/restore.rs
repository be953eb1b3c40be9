//! Out of the trash.

use super::delete::changeable;
use super::{Error, File, Shown};
use crate::access::{Caller, Permission};
use crate::lobby::JobKind;
use crate::{App, Id, StoreError, Version};

/// The wish to have a file back.
#[derive(Debug, Clone, Copy)]
pub struct RestoreFile {
    /// Which.
    pub id: Id<File>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Takes a file out of the trash, to where it was.
pub async fn restore(app: &App, caller: &Caller, command: RestoreFile) -> Result<Shown, Error> {
    let grant = caller.allow_either(Permission::DealsEdit, Permission::DocumentsTrack)?;
    let work = app.store.work(&grant).await?;
    let before = changeable(work.as_ref(), command.id, command.version).await?;
    work.apply(&before.file.restore(app.now())?).await?;
    work.drop_jobs(JobKind::PurgeFile, command.id.uuid())
        .await?;
    let shown = work.file(command.id).await?.ok_or(StoreError::NotFound)?;
    work.commit().await?;
    Ok(shown)
}
