//! Copying plans of some months to others.

use super::fill::{by_place, is_done};
use super::set::{changed, closed_for, write};
use super::{Amount, Error, Filled, MOST_CELLS, Measure, Plan};
use crate::access::{Caller, Permission, Scope};
use crate::costs::{self, CostSubject};
use crate::values::{Money, Month, ValueError};
use crate::{App, Retry, Violations};

/// The wish to copy plans.
#[derive(Debug, Clone)]
pub struct CopyPlans {
    /// Of which measure; `None`: of all that the caller may see.
    pub measure: Option<Measure>,
    /// The first month that is copied.
    pub first: Month,
    /// The last one, which is included.
    pub last: Month,
    /// Where the first one goes; the others follow it.
    pub to_first: Month,
    /// By how much more, or less.
    pub growth: Growth,
    /// Whether plans that are there are replaced; otherwise they stay.
    pub overwrites: bool,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// By how much more, or less: −100 to 1000 per cent, in hundredths of one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Growth(i64);

impl Growth {
    const WHOLE: i64 = 10_000;

    /// Reads per cents with a sign, `"10"`, `"-2.5"`: two places, as roubles have.
    ///
    /// Errors: [`GrowthError`].
    pub fn parse(text: &str) -> Result<Self, GrowthError> {
        let hundredths = Money::parse(text).map_err(|_| GrowthError)?.kopecks();
        if (-Self::WHOLE..=10 * Self::WHOLE).contains(&hundredths) {
            Ok(Self(hundredths))
        } else {
            Err(GrowthError)
        }
    }

    /// So much more, half away from zero.
    fn of(self, amount: i64) -> i64 {
        let grown = i128::from(amount) * i128::from(Self::WHOLE + self.0);
        let whole = i128::from(Self::WHOLE);
        i64::try_from((grown + whole / 2) / whole).unwrap_or(i64::MAX)
    }
}

/// Not per cents from −100 to 1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("per cents are written as 10 or -2.5, between -100 and 1000")]
pub struct GrowthError;

impl ValueError for GrowthError {
    fn code(&self) -> &'static str {
        "growth_out_of_range"
    }
}

/// Copies plans within reach; those of subjects that are gone by then stay behind.
pub async fn copy(app: &App, caller: &Caller, command: CopyPlans) -> Result<Filled, Error> {
    let needs = command.measure.map_or(&[][..], Measure::needs);
    let grant = caller.allow_all(Permission::PlansManage, needs)?;
    let work = app.store.work(&grant).await?;
    if is_done(app, work.as_ref(), command.retry.as_ref()).await? {
        return Ok(Filled::default());
    }
    let by = command.first.until(command.to_first);
    let (first, last) = (command.to_first, command.last.plus(by));
    let mut wrong = Violations::default();
    wrong.take("/to_first", last.sensible());
    let is_closed = closed_for(work.as_ref(), caller).await?;
    if is_closed(first) {
        wrong.add("/to_first", "period_closed");
    }
    std::mem::take(&mut wrong).check()?;
    let mut copied = work
        .plans(command.first, command.last, command.measure)
        .await?;
    // Whoever copies everything copies what they may see of it.
    copied.retain(|plan| plan.measure.needs().iter().all(|one| caller.may(*one)));
    if copied.len() > MOST_CELLS {
        wrong.add_limit("/month_to", "too_many_cells", 1000);
        return Err(wrong.into());
    }
    let mut filled = Filled::default();
    let mut changes = Vec::new();
    let subjects: Vec<CostSubject> = copied.iter().map(|plan| plan.subject.charged()).collect();
    let known = work.bearers(&subjects).await?;
    copied.retain(|plan| {
        let subject = plan.subject.charged();
        let is_borne = |scope: &Scope| {
            let bearer = known.get(&subject);
            bearer.is_some_and(|bearer| costs::bears(scope, subject, bearer))
        };
        let mut needs = plan.measure.needs().iter();
        needs.all(|one| caller.reaches(*one, is_borne))
    });
    for measure in Measure::ALL {
        if command.measure.is_some_and(|only| only != measure) {
            continue;
        }
        let mut there = by_place(work.plans(first, last, Some(measure)).await?);
        for plan in copied.iter().filter(|plan| plan.measure == measure) {
            let place = (plan.subject, plan.month.plus(by));
            let subject = plan.subject.charged();
            let (zone, bearer) = (caller.time_zone(), known.get(&subject));
            let is_gone = costs::refusal(&Scope::All, zone, subject, bearer, place.1).is_some();
            let before = there.remove(&place);
            if is_gone || before.is_some() && !command.overwrites {
                filled.left += 1;
                continue;
            }
            let amount = grown(plan, command.growth)?;
            let is_new = before.is_none();
            match changed(app, place, measure, before, Some(amount)) {
                Some(change) => {
                    changes.push(change);
                    filled.created += usize::from(is_new);
                    filled.changed += usize::from(!is_new);
                }
                None => filled.left += 1,
            }
        }
    }
    write(work.as_ref(), &changes).await?;
    work.commit().await?;
    Ok(filled)
}

fn grown(plan: &Plan, growth: Growth) -> Result<Amount, Violations> {
    let grown = Amount::new(plan.measure, growth.of(plan.amount.value()));
    let mut wrong = Violations::default();
    wrong.take("/percent", grown).ok_or(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_goes_both_ways_and_rounds_to_the_nearest() {
        let of = |text: &str, amount| Growth::parse(text).unwrap().of(amount);
        assert_eq!(of("10", 1000), 1100);
        assert_eq!(of("-2.5", 1000), 975);
        assert_eq!(of("5", 10), 11);
        assert_eq!(of("-100", 7), 0);
        assert_eq!(of("0", 7), 7);
        for text in ["-100.01", "1000.01", "", "ten", "1.005"] {
            assert_eq!(Growth::parse(text), Err(GrowthError), "{text}");
        }
    }
}
