//! Declining a request: its deal is lost, for a reason.

use super::awaiting::{answer, awaiting, commit_shown};
use super::{Error, Row};
use crate::access::{Caller, Permission};
use crate::deals::{Deal, References, Why};
use crate::dictionaries::LossReason;
use crate::pipelines::StageKind;
use crate::values::Prose;
use crate::{App, Id, StoreError, Version, Violations};

/// The wish to decline a request.
#[derive(Debug, Clone)]
pub struct DeclineRequest {
    /// The request's deal.
    pub id: Id<Deal>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Why.
    pub reason: Id<LossReason>,
    /// Why, in the caller's words.
    pub comment: Option<Prose<2000>>,
}

/// Declines a request.
pub async fn decline(
    app: &App,
    caller: &Caller,
    command: DeclineRequest,
) -> Result<Option<Row>, Error> {
    let grant = caller.allow(Permission::RequestsProcess)?;
    let work = app.store.work(&grant).await?;
    let deal = awaiting(work.as_ref(), command.id, command.version).await?;
    let pipeline = work.pipeline(deal.pipeline).await?;
    let pipeline = pipeline.ok_or(StoreError::NotFound)?;
    let from = pipeline.stages.find(deal.stage);
    let from = from.ok_or(StoreError::NotFound)?;
    let to = pipeline.stages.first_of(StageKind::Lost);
    let to = to.ok_or(StoreError::NotFound)?;
    let asked = References {
        loss_reason: Some(command.reason),
        responsible: deal.responsible,
        ..References::default()
    };
    let names = work.names(&asked).await?;
    let department = names.closing_department(&deal);
    let unknown = || Violations::one("/loss_reason_id", "unknown_id");
    let why = Why {
        reason: command.reason,
        reason_name: names.loss_reason.ok_or_else(unknown)?,
        comment: command.comment,
    };
    let change = deal.lose(from, to, why, department, caller.time_zone(), app.now())?;
    answer(work.as_ref(), &change).await?;
    commit_shown(work, command.id).await
}
