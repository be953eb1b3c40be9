//! Moving a deal along its pipeline, or within a column.

use super::card::commit_shown;
use super::create::rank_at;
use super::{Card, Deal, Error};
use crate::access::{Caller, Permission};
use crate::pipelines::Stage;
use crate::{App, Id, StoreError, Version, Violations};

/// The wish for another place on the board.
#[derive(Debug, Clone, Copy)]
pub struct MoveDeal {
    /// Which deal.
    pub id: Id<Deal>,
    /// The version that the caller has seen.
    pub version: Version,
    /// To which open stage of its pipeline.
    pub stage: Id<Stage>,
    /// Behind which card; `None`: to the top.
    pub after: Option<Id<Deal>>,
}

/// Moves a deal to an open stage. Closing has verbs of its own.
pub async fn move_stage(app: &App, caller: &Caller, command: MoveDeal) -> Result<Card, Error> {
    let grant = caller.allow(Permission::DealsEdit)?;
    let work = app.store.work(&grant).await?;
    let deal = work.deal(command.id).await?.ok_or(StoreError::NotFound)?;
    deal.check(command.version)?;
    let pipeline = work
        .pipeline(deal.pipeline)
        .await?
        .ok_or(StoreError::NotFound)?;
    let to = pipeline.stages.find(command.stage);
    let to = to.ok_or_else(|| Violations::one("/stage_id", "unknown_id"))?;
    let from = pipeline
        .stages
        .find(deal.stage)
        .ok_or(StoreError::NotFound)?;
    let rank = rank_at(work.as_ref(), to.id, command.after, deal.id).await?;
    let change = deal.move_to(from, to, rank, app.now())?;
    work.apply(&change).await?;
    commit_shown(work, command.id).await
}
