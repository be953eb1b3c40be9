//! Removing a stage on which no deal stands.

use super::{Error, Pipeline, Stage};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version};

/// The wish for one stage fewer.
#[derive(Debug, Clone, Copy)]
pub struct RemoveStage {
    /// Its pipeline.
    pub pipeline: Id<Pipeline>,
    /// The pipeline's version that the caller has seen.
    pub version: Version,
    /// Which.
    pub stage: Id<Stage>,
}

/// Removes a stage.
pub async fn remove_stage(
    app: &App,
    caller: &Caller,
    command: RemoveStage,
) -> Result<Pipeline, Error> {
    let grant = caller.allow(Permission::PipelinesManage)?;
    let work = app.store.work(&grant).await?;
    let pipeline = work
        .pipeline(command.pipeline)
        .await?
        .ok_or(StoreError::NotFound)?;
    if pipeline.version != command.version {
        return Err(Error::Stale);
    }
    let change = pipeline.remove_stage(command.stage, app.now())?;
    work.apply(&change).await.map_err(Error::of_removal)?;
    work.commit().await?;
    Ok(change.into_state())
}
