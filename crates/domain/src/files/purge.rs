//! What jobs do: bytes that nobody wants any more.

use super::{Error, File, ObjectKey};
use crate::access::Grant;
use crate::lobby::Lease;
use crate::{App, Id};

/// Removes the bytes of a file that has been in the trash for its thirty days. The row first: from
/// then on nobody can have the file back while its bytes go. Tried again, it only looks once more.
pub async fn purge(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let id: Id<File> = Id::from(lease.job.subject);
    let work = app.store.work(&grant).await?;
    let Some(file) = work.file_ever(id).await? else {
        return Ok(());
    };
    let is_due = file.purged_from().is_some_and(|due| due <= app.now());
    if !is_due {
        return Ok(());
    }
    if file.purged_at.is_none() {
        work.apply(&file.purge(app.now())).await?;
    }
    work.commit().await?;
    app.files.remove(&file.object).await?;
    Ok(())
}

/// Removes bytes whose upload never came to its row.
pub async fn sweep(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let id: Id<File> = Id::from(lease.job.subject);
    let view = app.store.view(&grant).await?;
    let file = view.file_ever(id).await?;
    drop(view);
    if file.is_none() {
        let object = ObjectKey::of(grant.account(), id);
        app.files.remove(&object).await?;
    }
    Ok(())
}
