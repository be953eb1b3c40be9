//! Closing a deal as won, or as lost with a reason.

use super::card::commit_shown;
use super::create::check_references;
use super::{Card, Deal, Error, References, deal::Why};
use crate::access::{Caller, Permission};
use crate::dictionaries::LossReason;
use crate::pipelines::{Pipeline, Stage, StageKind};
use crate::values::Prose;
use crate::{App, Id, StoreError, Version, Violations};

/// The wish to close as won.
#[derive(Debug, Clone, Copy)]
pub struct WinDeal {
    /// Which deal.
    pub id: Id<Deal>,
    /// The version that the caller has seen.
    pub version: Version,
    /// On which won stage; the first unless told.
    pub stage: Option<Id<Stage>>,
}

/// The wish to close as lost.
#[derive(Debug, Clone)]
pub struct LoseDeal {
    /// Which deal.
    pub id: Id<Deal>,
    /// The version that the caller has seen.
    pub version: Version,
    /// On which lost stage; the first unless told.
    pub stage: Option<Id<Stage>>,
    /// Why.
    pub reason: Id<LossReason>,
    /// Why, in the seller's words.
    pub comment: Option<Prose<2000>>,
}

/// Closes a deal with success.
pub async fn win(app: &App, caller: &Caller, command: WinDeal) -> Result<Card, Error> {
    let grant = caller.allow(Permission::DealsEdit)?;
    let work = app.store.work(&grant).await?;
    let deal = work.deal(command.id).await?.ok_or(StoreError::NotFound)?;
    deal.check(command.version)?;
    let pipeline = work
        .pipeline(deal.pipeline)
        .await?
        .ok_or(StoreError::NotFound)?;
    let to = stage_for(&pipeline, command.stage, StageKind::Won)?;
    let from = pipeline
        .stages
        .find(deal.stage)
        .ok_or(StoreError::NotFound)?;
    let asked = References {
        responsible: deal.responsible,
        ..References::default()
    };
    let department = work.names(&asked).await?.closing_department(&deal);
    let change = deal.win(from, to, department, caller.time_zone(), app.now())?;
    work.apply(&change).await?;
    commit_shown(work, command.id).await
}

/// Closes a deal without success; the reason is mandatory.
pub async fn lose(app: &App, caller: &Caller, command: LoseDeal) -> Result<Card, Error> {
    let grant = caller.allow(Permission::DealsEdit)?;
    let work = app.store.work(&grant).await?;
    let deal = work.deal(command.id).await?.ok_or(StoreError::NotFound)?;
    deal.check(command.version)?;
    let pipeline = work
        .pipeline(deal.pipeline)
        .await?
        .ok_or(StoreError::NotFound)?;
    let to = stage_for(&pipeline, command.stage, StageKind::Lost)?;
    let from = pipeline
        .stages
        .find(deal.stage)
        .ok_or(StoreError::NotFound)?;
    let asked = References {
        loss_reason: Some(command.reason),
        ..References::default()
    };
    let names = work
        .names(&References {
            responsible: deal.responsible,
            ..asked
        })
        .await?;
    check_references(&asked, &names)?;
    let department = names.closing_department(&deal);
    let why = Why {
        reason: command.reason,
        reason_name: names.loss_reason.unwrap_or_default(),
        comment: command.comment,
    };
    let change = deal.lose(from, to, why, department, caller.time_zone(), app.now())?;
    work.apply(&change).await?;
    commit_shown(work, command.id).await
}

/// The stage asked for, or the first of its kind.
pub(super) fn stage_for(
    pipeline: &Pipeline,
    wanted: Option<Id<Stage>>,
    kind: StageKind,
) -> Result<&Stage, Violations> {
    let stage = match wanted {
        Some(id) => pipeline.stages.find(id),
        None => pipeline.stages.first_of(kind),
    };
    stage.ok_or_else(|| Violations::one("/stage_id", "unknown_id"))
}
