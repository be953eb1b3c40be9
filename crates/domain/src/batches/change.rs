//! Changing many deals at once.

use std::collections::HashMap;

use super::batch::Step;
use super::carry_out::{STEP, Terms, carry_out, check};
use super::find::Report;
use super::go_on::start;
use super::{Batch, BatchStatus, Error, Refusal, Wish};
use crate::access::Caller;
use crate::deals::{Deal, DealFilter};
use crate::{
    Actor, App, Claim, Code, Created, Id, Limit, Moment, Retry, StoreError, Version, Work,
};

/// Which deals.
#[derive(Debug, Clone)]
pub enum Selection {
    /// These, as they were seen; at most two hundred.
    Deals(Vec<(Id<Deal>, Version)>),
    /// All that fit a filter and were there at a moment; now unless told.
    Fitting(Box<DealFilter>, Option<Moment>),
}

/// The wish to change many deals.
#[derive(Debug, Clone)]
pub struct ChangeDeals {
    /// Which.
    pub selection: Selection,
    /// What shall be done to each.
    pub wish: Wish,
    /// Whether to leave even a few deals of a filter to the background.
    pub in_background: bool,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Changes many deals: a few at once, more in the background.
pub async fn change(
    app: &App,
    caller: &Caller,
    command: ChangeDeals,
) -> Result<Created<Report>, Error> {
    let grant = caller.allow(command.wish.permission())?;
    let (id, now): (Id<Batch>, Moment) = (app.new_id(), app.now());
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = work.batch(Id::from(earlier)).await?;
                let earlier = earlier.ok_or(StoreError::NotFound)?;
                let report = Report::of(work.as_ref(), earlier).await?;
                return Ok(Created::before(report));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let department = check(work.as_ref(), &command.wish).await?;
    let mut batch = Batch::new(id, caller, command.wish, now);
    let terms = Terms {
        scope: grant.scope(),
        at: now,
    };
    match command.selection {
        Selection::Deals(seen) => {
            batch.total = i64::try_from(seen.len()).unwrap_or(i64::MAX);
            let ids: Vec<_> = seen.iter().map(|(id, _)| *id).collect();
            let versions: HashMap<_, _> = seen.into_iter().collect();
            let deals = work.hold_deals(&ids).await?;
            let unseen = unseen(&ids, &deals);
            let refuse = |deal: &Deal| {
                let is_stale = versions.get(&deal.id) != Some(&deal.version);
                is_stale.then_some(Code::Stale)
            };
            let step = carry_out(work.as_ref(), &batch, department, deals, refuse, terms).await?;
            finish(work.as_ref(), &batch, step, unseen, now).await?;
        }
        Selection::Fitting(filter, as_of) => {
            let as_of = as_of.map_or(now, |as_of| as_of.min(now));
            let mut filter = *filter;
            filter.settle(work.as_ref(), as_of).await?;
            let count = work.count_fitting(&filter, as_of).await?;
            batch.total = i64::try_from(count).unwrap_or(i64::MAX);
            batch.filter = Some(filter.clone());
            batch.as_of = as_of;
            let is_short = usize::try_from(count).is_ok_and(|count| count <= STEP);
            if is_short && !command.in_background {
                let most = Limit::most();
                let deals = work.hold_fitting(&filter, as_of, None, most).await?;
                let refuse = |deal: &Deal| (deal.updated_at > as_of).then_some(Code::Stale);
                let work = work.as_ref();
                let step = carry_out(work, &batch, department, deals, refuse, terms).await?;
                finish(work, &batch, step, Vec::new(), now).await?;
            } else {
                start(work.as_ref(), app, batch).await?;
            }
        }
    }
    let batch = work.batch(id).await?.ok_or(StoreError::NotFound)?;
    let report = Report::of(work.as_ref(), batch).await?;
    work.commit().await?;
    Ok(Created::now(report))
}

impl Batch {
    /// A batch that has gone through nothing.
    pub(super) fn new(id: Id<Self>, caller: &Caller, wish: Wish, at: Moment) -> Self {
        let key = match caller.actor() {
            Actor::Key { key, .. } => Some(Id::from(key)),
            _ => None,
        };
        Self {
            id,
            author: caller.user(),
            key,
            wish,
            filter: None,
            as_of: at,
            status: BatchStatus::Running,
            total: 0,
            changed: 0,
            unchanged: 0,
            refused: 0,
            undoable: 0,
            reached: None,
            undone_by: None,
            created_at: at,
            finished_at: None,
            version: 1,
        }
    }
}

/// Those asked for that the caller does not see.
pub(super) fn unseen(asked: &[Id<Deal>], seen: &[Deal]) -> Vec<Refusal> {
    let missing = asked
        .iter()
        .filter(|id| seen.iter().all(|deal| deal.id != **id));
    missing.map(|id| Refusal::unseen(*id)).collect()
}

/// Writes the batch that was gone through at once.
pub(super) async fn finish(
    work: &dyn Work,
    batch: &Batch,
    mut step: Step,
    unseen: Vec<Refusal>,
    at: Moment,
) -> Result<(), Error> {
    step.items.extend(unseen.into_iter().map(Into::into));
    work.apply(&batch.clone().done(step, at)).await?;
    Ok(())
}
