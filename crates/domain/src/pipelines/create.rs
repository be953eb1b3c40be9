//! Making a pipeline.

use super::{Error, Pipeline, Stage, StageDraft, StageList};
use crate::access::{Caller, Permission};
use crate::values::Line;
use crate::{App, Claim, Created, Id, Retry, StoreError};

/// The wish for a pipeline.
#[derive(Debug, Clone)]
pub struct CreatePipeline {
    /// Its name.
    pub name: Line<80>,
    /// Its stages, in order.
    pub stages: Vec<StageDraft>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Makes a pipeline behind the others. The first of an account is its default.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreatePipeline,
) -> Result<Created<Pipeline>, Error> {
    let grant = caller.allow(Permission::PipelinesManage)?;
    let id = app.new_id();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), app.now()).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = work.pipeline(Id::from(earlier)).await?;
                return Ok(Created::before(earlier.ok_or(StoreError::NotFound)?));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let others = work.pipelines().await?;
    if others.iter().any(|other| other.name == command.name) {
        return Err(Error::NameTaken);
    }
    let stages: Vec<Stage> = command
        .stages
        .into_iter()
        .map(|draft| draft.with_id(app.new_id()))
        .collect();
    let pipeline = Pipeline {
        id,
        name: command.name,
        position: others
            .iter()
            .map(|other| other.position + 1)
            .max()
            .unwrap_or(0),
        is_default: others.is_empty(),
        stages: StageList::new(stages)?,
        version: 1,
    };
    let change = pipeline.create(app.now());
    work.apply(&change).await?;
    work.commit().await?;
    Ok(Created::now(change.into_state()))
}
