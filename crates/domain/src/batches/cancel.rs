//! Stopping a batch that is under way.

use super::find::{Report, batch_of};
use super::{Batch, Error};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError};

/// Stops a batch of the caller's own; what was changed until then can be undone.
pub async fn cancel(app: &App, caller: &Caller, id: Id<Batch>) -> Result<Report, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let work = app.store.work(&grant).await?;
    let batch = batch_of(work.as_ref(), caller, id).await?;
    work.apply(&batch.cancel(app.now())?).await?;
    let batch = work.batch(id).await?.ok_or(StoreError::NotFound)?;
    let report = Report::of(work.as_ref(), batch).await?;
    work.commit().await?;
    Ok(report)
}
