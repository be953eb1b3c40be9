//! Renaming a pipeline and making it the default.

use super::{Error, Pipeline};
use crate::access::{Caller, Permission};
use crate::values::Line;
use crate::{App, Id, StoreError, Version};

/// The wish for another name or for becoming the default.
#[derive(Debug, Clone)]
pub struct EditPipeline {
    /// Which.
    pub id: Id<Pipeline>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Another name.
    pub name: Option<Line<80>>,
    /// Becomes the default; the one before ceases to be.
    pub make_default: bool,
}

/// Changes a pipeline; a wish for what is already so changes nothing.
pub async fn edit(app: &App, caller: &Caller, command: EditPipeline) -> Result<Pipeline, Error> {
    let grant = caller.allow(Permission::PipelinesManage)?;
    let work = app.store.work(&grant).await?;
    let all = work.pipelines().await?;
    let mut pipeline = all
        .iter()
        .find(|pipeline| pipeline.id == command.id)
        .cloned()
        .ok_or(StoreError::NotFound)?;
    if pipeline.version != command.version {
        return Err(Error::Stale);
    }
    if let Some(name) = command.name.filter(|name| *name != pipeline.name) {
        if all
            .iter()
            .any(|other| other.id != pipeline.id && other.name == name)
        {
            return Err(Error::NameTaken);
        }
        let change = pipeline.rename(name, app.now());
        work.apply(&change).await?;
        pipeline = change.into_state();
    }
    if command.make_default && !pipeline.is_default {
        // The unique index allows one default at a time: the old one steps down first.
        if let Some(old) = all.into_iter().find(|other| other.is_default) {
            work.apply(&old.set_default(false, app.now())).await?;
        }
        let change = pipeline.set_default(true, app.now());
        work.apply(&change).await?;
        pipeline = change.into_state();
    }
    work.commit().await?;
    Ok(pipeline)
}
