//! Setting the lines of a deal, all at once: the screen shows them on one page.

use super::card::commit_shown;
use super::draft::lines_of;
use super::{Card, Deal, Error, LineDraft};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version};

/// The wish for other lines.
#[derive(Debug, Clone)]
pub struct SetLines {
    /// Of which deal.
    pub id: Id<Deal>,
    /// The version that the caller has seen.
    pub version: Version,
    /// The lines in order; those without an id are new, those not named go.
    pub lines: Vec<LineDraft>,
}

/// Replaces the lines; the amount of the deal follows them.
pub async fn set_lines(app: &App, caller: &Caller, command: SetLines) -> Result<Card, Error> {
    let grant = caller.allow(Permission::DealsEdit)?;
    let work = app.store.work(&grant).await?;
    let deal = work.deal(command.id).await?.ok_or(StoreError::NotFound)?;
    deal.check(command.version)?;
    let before = work.deal_lines(command.id).await?;
    let lines = lines_of(app, caller, work.as_ref(), command.lines, Some(&before)).await?;
    if lines != before {
        let change = deal.set_lines(lines, app.now())?;
        work.apply(&change).await?;
    }
    commit_shown(work, command.id).await
}
