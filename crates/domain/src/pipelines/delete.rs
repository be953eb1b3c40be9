//! Deleting a pipeline in which no deal stands.

use super::{Error, Pipeline};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version};

/// The wish to delete a pipeline.
#[derive(Debug, Clone, Copy)]
pub struct DeletePipeline {
    /// Which.
    pub id: Id<Pipeline>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Deletes a pipeline; refused for the default one, and while deals stand in it.
pub async fn delete(app: &App, caller: &Caller, command: DeletePipeline) -> Result<(), Error> {
    let grant = caller.allow(Permission::PipelinesManage)?;
    let work = app.store.work(&grant).await?;
    let pipeline = work
        .pipeline(command.id)
        .await?
        .ok_or(StoreError::NotFound)?;
    if pipeline.version != command.version {
        return Err(Error::Stale);
    }
    let change = pipeline.delete(app.now())?;
    work.apply(&change).await.map_err(Error::of_removal)?;
    work.commit().await?;
    Ok(())
}
