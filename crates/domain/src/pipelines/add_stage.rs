//! Adding a stage.

use super::{Error, Pipeline, Stage, StageDraft, pipeline::Place};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version};

/// The wish for one stage more.
#[derive(Debug, Clone)]
pub struct AddStage {
    /// Where.
    pub pipeline: Id<Pipeline>,
    /// The version that the caller has seen.
    pub version: Version,
    /// The stage.
    pub stage: StageDraft,
    /// Behind which stage; `None`: at the end of its kind.
    pub after: Option<Id<Stage>>,
}

/// Adds a stage.
pub async fn add_stage(app: &App, caller: &Caller, command: AddStage) -> Result<Pipeline, Error> {
    let grant = caller.allow(Permission::PipelinesManage)?;
    let work = app.store.work(&grant).await?;
    let pipeline = work
        .pipeline(command.pipeline)
        .await?
        .ok_or(StoreError::NotFound)?;
    if pipeline.version != command.version {
        return Err(Error::Stale);
    }
    let place = command.after.map_or(Place::Keep, Place::After);
    let stage = command.stage.with_id(app.new_id());
    let change = pipeline.add_stage(stage, place, app.now())?;
    work.apply(&change).await?;
    work.commit().await?;
    Ok(change.into_state())
}
