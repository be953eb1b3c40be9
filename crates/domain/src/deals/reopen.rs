//! Opening a closed deal again.

use super::assign::take_over;
use super::card::commit_shown;
use super::close::stage_for;
use super::create::rank_at;
use super::{Card, Deal, Error};
use crate::access::{Caller, Permission};
use crate::pipelines::{Stage, StageKind};
use crate::{App, Id, StoreError, Version};

/// The wish to go on with a closed deal.
#[derive(Debug, Clone, Copy)]
pub struct ReopenDeal {
    /// Which deal.
    pub id: Id<Deal>,
    /// The version that the caller has seen.
    pub version: Version,
    /// On which open stage; the first unless told.
    pub stage: Option<Id<Stage>>,
}

/// Puts a closed deal back to work, at the top of an open stage. That of a dismissed colleague
/// becomes the caller's.
pub async fn reopen(app: &App, caller: &Caller, command: ReopenDeal) -> Result<Card, Error> {
    let grant = caller.allow(Permission::DealsEdit)?;
    let work = app.store.work(&grant).await?;
    let deal = work.deal(command.id).await?.ok_or(StoreError::NotFound)?;
    deal.check(command.version)?;
    let pipeline = work
        .pipeline(deal.pipeline)
        .await?
        .ok_or(StoreError::NotFound)?;
    let to = stage_for(&pipeline, command.stage, StageKind::Open)?;
    let from = pipeline
        .stages
        .find(deal.stage)
        .ok_or(StoreError::NotFound)?;
    let rank = rank_at(work.as_ref(), to.id, None, deal.id).await?;
    let now = app.now();
    let change = deal.reopen(from, to, rank, now)?;
    work.apply(&change).await?;
    take_over(work.as_ref(), caller, change.into_state(), now).await?;
    commit_shown(work, command.id).await
}
