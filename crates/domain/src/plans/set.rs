//! Setting many cells at once.

use std::collections::{HashMap, HashSet};

use super::plan::Place;
use super::{Amount, Error, Event, Measure, Plan, PlanSubject};
use crate::access::{Caller, Grant, Permission};
use crate::costs::{self, Bearer, CostSubject};
use crate::values::Month;
use crate::{App, Change, Version, Violations, Work};

/// So many cells at once.
pub const MOST_CELLS: usize = 1000;

/// The wish for cells of one measure.
#[derive(Debug, Clone)]
pub struct SetPlans {
    /// What they count.
    pub measure: Measure,
    /// Each once.
    pub cells: Vec<SetCell>,
}

/// The wish for one cell.
#[derive(Debug, Clone, Copy)]
pub struct SetCell {
    /// Whose plan.
    pub subject: PlanSubject,
    /// In which month.
    pub month: Month,
    /// How much; `None` clears.
    pub amount: Option<Amount>,
    /// The version that the caller has seen; `None`: there was no plan.
    pub version: Option<Version>,
}

/// Sets cells, all or none; errors name each by its place in the list. Returns those that there are
/// now, in the order of the wish.
pub async fn set(app: &App, caller: &Caller, command: SetPlans) -> Result<Vec<Plan>, Error> {
    let grant = caller.allow_all(Permission::PlansManage, command.measure.needs())?;
    let cells = &command.cells;
    check_list(cells)?;
    let work = app.store.work(&grant).await?;
    let held = held(work.as_ref(), cells, command.measure).await?;
    check_cells(work.as_ref(), caller, &grant, cells).await?;
    check_versions(cells, &held)?;
    let (mut changes, mut now) = (Vec::new(), Vec::new());
    for cell in cells {
        let place = (cell.subject, cell.month);
        let before = held.get(&place).cloned();
        match changed(app, place, command.measure, before.clone(), cell.amount) {
            Some(change) => {
                now.extend(cell.amount.map(|_| change.state().clone()));
                changes.push(change);
            }
            None => now.extend(before),
        }
    }
    write(work.as_ref(), &changes).await?;
    work.commit().await?;
    Ok(now)
}

/// What comes of a cell; `None` where it is so already.
pub(super) fn changed(
    app: &App,
    place: Place,
    measure: Measure,
    before: Option<Plan>,
    amount: Option<Amount>,
) -> Option<Change<Plan, Event>> {
    match (before, amount) {
        (None, None) => None,
        (None, Some(amount)) => Some(Plan::create(app, place, measure, amount)),
        (Some(plan), Some(amount)) => plan.set(amount, app.now()),
        (Some(plan), None) => Some(plan.clear(app.now())),
    }
}

/// Writes what is other.
pub(super) async fn write(work: &dyn Work, changes: &[Change<Plan, Event>]) -> Result<(), Error> {
    work.apply_all(changes).await.map_err(Error::of_writing)
}

/// The day up to which books are closed, for a caller who may not change them.
pub(super) async fn closed_for(
    work: &dyn Work,
    caller: &Caller,
) -> Result<impl Fn(Month) -> bool + use<>, Error> {
    let closed = if caller.may(Permission::PeriodsEditClosed) {
        None
    } else {
        costs::closed_until(work).await?
    };
    Ok(move |month: Month| closed.is_some_and(|until| month.last_day() <= until))
}

fn check_list(cells: &[SetCell]) -> Result<(), Violations> {
    let mut wrong = Violations::default();
    if cells.is_empty() {
        wrong.add("/cells", "required");
    }
    if cells.len() > MOST_CELLS {
        wrong.add_limit("/cells", "too_many", 1000);
        return Err(wrong);
    }
    let mut seen = HashSet::new();
    for (index, cell) in cells.iter().enumerate() {
        if !seen.insert((cell.subject, cell.month)) {
            wrong.add(format!("/cells/{index}"), "repeated");
        }
    }
    wrong.check()
}

/// The plans of the months that cells are of.
async fn held(
    work: &dyn Work,
    cells: &[SetCell],
    measure: Measure,
) -> Result<HashMap<Place, Plan>, Error> {
    let mut plans = HashMap::new();
    let months = cells.iter().map(|cell| cell.month);
    if let Some((first, last)) = months.clone().min().zip(months.max()) {
        for plan in work.plans(first, last, Some(measure)).await? {
            plans.insert(plan.place(), plan);
        }
    }
    Ok(plans)
}

async fn check_cells(
    work: &dyn Work,
    caller: &Caller,
    grant: &Grant,
    cells: &[SetCell],
) -> Result<(), Error> {
    let subjects: Vec<CostSubject> = cells.iter().map(|cell| cell.subject.charged()).collect();
    let known = work.bearers(&subjects).await?;
    let is_closed = closed_for(work, caller).await?;
    let mut wrong = Violations::default();
    for (index, cell) in cells.iter().enumerate() {
        let at = format!("/cells/{index}");
        if let Some((pointer, rule)) =
            refusal(caller, grant, cell, known.get(&cell.subject.charged()))
        {
            wrong.add(format!("{at}{pointer}"), rule);
        } else if is_closed(cell.month) {
            wrong.add(format!("{at}/month"), "period_closed");
        }
    }
    Ok(wrong.check()?)
}

/// Why a cell cannot be set. What was planned for somebody who has left can be cleared.
fn refusal(
    caller: &Caller,
    grant: &Grant,
    cell: &SetCell,
    bearer: Option<&Bearer>,
) -> Option<(&'static str, &'static str)> {
    let (scope, zone) = (grant.scope(), caller.time_zone());
    let found = costs::refusal(scope, zone, cell.subject.charged(), bearer, cell.month);
    found.filter(|(_, rule)| {
        cell.amount.is_some() || !matches!(*rule, "left_before" | "archived_before")
    })
}

fn check_versions(cells: &[SetCell], held: &HashMap<Place, Plan>) -> Result<(), Error> {
    let mut stale = Violations::default();
    for (index, cell) in cells.iter().enumerate() {
        let before = held.get(&(cell.subject, cell.month));
        if before.map(|plan| plan.version) != cell.version {
            stale.add(format!("/cells/{index}/version"), "cell_changed");
        }
    }
    stale.check().map_err(Error::Stale)
}
