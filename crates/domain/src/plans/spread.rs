//! Spreading a sum over months and subjects.

use super::fill::{by_place, is_done};
use super::set::{changed, closed_for, write};
use super::{Amount, Error, Filled, MOST_CELLS, Measure, PlanSubject, split};
use crate::access::{Caller, Grant, Permission};
use crate::costs::{self, CostSubject};
use crate::values::Month;
use crate::{App, Retry, Violations, Work};

/// The wish to spread a sum.
#[derive(Debug, Clone)]
pub struct SpreadPlans {
    /// What it counts.
    pub measure: Measure,
    /// The sum.
    pub total: Amount,
    /// The first month.
    pub first: Month,
    /// The last month, which is included.
    pub last: Month,
    /// Over whom; each once.
    pub shares: Vec<Share>,
    /// Whether plans that are there are replaced; otherwise the cells must be empty.
    pub overwrites: bool,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Somebody's share of a sum.
#[derive(Debug, Clone, Copy)]
pub struct Share {
    /// Whose plan.
    pub subject: PlanSubject,
    /// How much of it, compared with the others; each month alike.
    pub weight: u32,
}

/// Spreads a sum by the largest remainder, so that the parts sum to it to the kopeck.
pub async fn spread(app: &App, caller: &Caller, command: SpreadPlans) -> Result<Filled, Error> {
    let grant = caller.allow_all(Permission::PlansManage, command.measure.needs())?;
    let months: Vec<Month> = command.first.through(command.last).collect();
    check(&command, months.len())?;
    let work = app.store.work(&grant).await?;
    if is_done(app, work.as_ref(), command.retry.as_ref()).await? {
        return Ok(Filled::default());
    }
    check_subjects(work.as_ref(), caller, &grant, &command).await?;
    let there = work
        .plans(command.first, command.last, Some(command.measure))
        .await?;
    let mut there = by_place(there);
    let places = command.shares.iter().flat_map(|share| {
        let months = months.iter();
        months.map(|month| ((share.subject, *month), share.weight))
    });
    let (places, weights): (Vec<_>, Vec<u32>) = places.unzip();
    if !command.overwrites && places.iter().any(|place| there.contains_key(place)) {
        return Err(Violations::one("/overwrites", "cells_filled").into());
    }
    let mut filled = Filled::default();
    let mut changes = Vec::new();
    for (place, part) in places
        .into_iter()
        .zip(split(command.total.value(), &weights))
    {
        let mut wrong = Violations::default();
        let amount = wrong.take("/total", Amount::new(command.measure, part));
        let amount = amount.ok_or(wrong)?;
        let before = there.remove(&place);
        let is_new = before.is_none();
        match changed(app, place, command.measure, before, Some(amount)) {
            Some(change) => {
                changes.push(change);
                filled.created += usize::from(is_new);
                filled.changed += usize::from(!is_new);
            }
            None => filled.left += 1,
        }
    }
    write(work.as_ref(), &changes).await?;
    work.commit().await?;
    Ok(filled)
}

fn check(command: &SpreadPlans, months: usize) -> Result<(), Violations> {
    let mut wrong = Violations::default();
    let shares = &command.shares;
    if shares.is_empty() {
        wrong.add("/subjects", "required");
    }
    for (index, share) in shares.iter().enumerate() {
        let before = shares.get(..index).unwrap_or_default();
        if before.iter().any(|other| other.subject == share.subject) {
            wrong.add(format!("/subjects/{index}"), "repeated");
        }
    }
    if shares.len() * months > MOST_CELLS {
        wrong.add_limit("/subjects", "too_many_cells", 1000);
    }
    if !shares.is_empty() && shares.iter().all(|share| share.weight == 0) {
        wrong.add("/subjects/0/weight", "not_positive");
    }
    wrong.check()
}

async fn check_subjects(
    work: &dyn Work,
    caller: &Caller,
    grant: &Grant,
    command: &SpreadPlans,
) -> Result<(), Error> {
    let charged = |share: &Share| share.subject.charged();
    let subjects: Vec<CostSubject> = command.shares.iter().map(charged).collect();
    let known = work.bearers(&subjects).await?;
    let is_closed = closed_for(work, caller).await?;
    let (scope, zone) = (grant.scope(), caller.time_zone());
    let mut wrong = Violations::default();
    if is_closed(command.first) {
        wrong.add("/month_from", "period_closed");
    }
    for (index, subject) in subjects.into_iter().enumerate() {
        // The last month is the first that is too late for whoever has left.
        let bearer = known.get(&subject);
        let found = costs::refusal(scope, zone, subject, bearer, command.last);
        if let Some((pointer, rule)) = found {
            let pointer = pointer.trim_start_matches("/subject");
            wrong.add(format!("/subjects/{index}{pointer}"), rule);
        }
    }
    Ok(wrong.check()?)
}
