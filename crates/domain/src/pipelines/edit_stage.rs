//! Changing a stage and its place.

use super::{Error, Pipeline, RequiredField, Stage, pipeline::Place};
use crate::access::{Caller, Permission};
use crate::values::Line;
use crate::{App, Id, StoreError, Version};

/// The wish for a changed stage; `None` keeps.
#[derive(Debug, Clone)]
pub struct EditStage {
    /// Its pipeline.
    pub pipeline: Id<Pipeline>,
    /// The pipeline's version that the caller has seen.
    pub version: Version,
    /// Which.
    pub stage: Id<Stage>,
    /// Another name.
    pub name: Option<Line<80>>,
    /// Another norm; `Some(None)` takes it away.
    pub norm_days: Option<Option<u16>>,
    /// Other required fields.
    pub required_fields: Option<Vec<RequiredField>>,
    /// Behind which stage; `Some(None)`: before all.
    pub after: Option<Option<Id<Stage>>>,
}

/// Changes a stage.
pub async fn edit_stage(app: &App, caller: &Caller, command: EditStage) -> Result<Pipeline, Error> {
    let grant = caller.allow(Permission::PipelinesManage)?;
    let work = app.store.work(&grant).await?;
    let pipeline = work
        .pipeline(command.pipeline)
        .await?
        .ok_or(StoreError::NotFound)?;
    if pipeline.version != command.version {
        return Err(Error::Stale);
    }
    let mut stage = pipeline
        .stages
        .find(command.stage)
        .ok_or(Error::NoSuchStage)?
        .clone();
    stage.name = command.name.unwrap_or(stage.name);
    stage.norm_days = command.norm_days.unwrap_or(stage.norm_days);
    stage.required_fields = command.required_fields.unwrap_or(stage.required_fields);
    let place = match command.after {
        None => Place::Keep,
        Some(None) => Place::First,
        Some(Some(after)) => Place::After(after),
    };
    let change = pipeline.edit_stage(stage, place, app.now())?;
    work.apply(&change).await?;
    work.commit().await?;
    Ok(change.into_state())
}
