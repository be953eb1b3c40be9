//! Reading pipelines.

use super::{Error, Pipeline};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError};

/// All pipelines of the account, in order.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Pipeline>, Error> {
    let view = app
        .store
        .view(&caller.allow(Permission::PipelinesRead)?)
        .await?;
    Ok(view.pipelines().await?)
}

/// One pipeline.
pub async fn find(app: &App, caller: &Caller, id: Id<Pipeline>) -> Result<Pipeline, Error> {
    let view = app
        .store
        .view(&caller.allow(Permission::PipelinesRead)?)
        .await?;
    Ok(view.pipeline(id).await?.ok_or(StoreError::NotFound)?)
}
