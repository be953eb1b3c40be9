//! Cohorts of first purchase: how many of those who bought for the first time in a month come back in
//! the months that follow, and what they bring.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::ask::settled;
use super::figures::{ratio, share};
use super::{Error, Fact, Filter, Period, Question};
use crate::App;
use crate::access::{Caller, Permission};
use crate::values::Month;

/// The wish for cohorts.
#[derive(Debug, Clone)]
pub struct AskCohorts {
    /// The month of the first cohort.
    pub first: Month,
    /// The month of the last one.
    pub last: Month,
    /// Which deals: only these count as purchases, the first one among them.
    pub filter: Filter,
}

/// What the clients of a cohort bought in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CohortSum {
    /// The first day of the month of their first purchase.
    pub cohort: NaiveDate,
    /// The first day of the month in which they bought this.
    pub month: NaiveDate,
    /// How many of them bought.
    pub clients: i64,
    /// How many deals were won.
    pub deals: i64,
    /// What those are worth without VAT, in kopecks.
    pub revenue: i64,
}

/// A month of a cohort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CohortCell {
    /// How many of its clients bought.
    pub clients: i64,
    /// Of all its clients, in hundredths of a per cent.
    pub share: Option<i64>,
    /// How many deals were won.
    pub deals: i64,
    /// What those are worth without VAT, in kopecks.
    pub revenue: i64,
}

/// Those who bought for the first time in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// The month.
    pub month: Month,
    /// How many clients.
    pub clients: i64,
    /// That month, and each one after it up to the present one.
    pub cells: Vec<CohortCell>,
    /// What they have brought by now, without VAT, in kopecks.
    pub revenue: i64,
    /// The same of one of them.
    pub per_client: Option<i64>,
}

/// Cohorts, the earliest first; a month without any first purchase has one, too.
#[derive(Debug, Clone)]
pub struct Cohorts {
    /// One for each month.
    pub cohorts: Vec<Cohort>,
    /// Of all of them: what was bought in the first month, in the second, and so on. A share is of
    /// those clients whose cohorts are that old.
    pub total: Vec<CohortCell>,
}

/// Reads cohorts within the caller's reach.
pub async fn cohorts(app: &App, caller: &Caller, ask: AskCohorts) -> Result<Cohorts, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    let departments = view.departments().await?;
    let filter = settled(view.as_ref(), ask.filter, &departments).await?;
    let today = caller.time_zone().local_date(app.now());
    let days = Period {
        first: ask.first.first_day(),
        last: ask.last.last_day(),
    };
    let question = Question::of(days, vec![Fact::Won], filter, today);
    let sums = view.cohorts(&question).await?;
    Ok(gathered(ask.first, ask.last, Month::of(today), &sums))
}

fn gathered(first: Month, last: Month, present: Month, sums: &[CohortSum]) -> Cohorts {
    let known: BTreeMap<(Month, Month), &CohortSum> = sums
        .iter()
        .map(|sum| ((Month::of(sum.cohort), Month::of(sum.month)), sum))
        .collect();
    let mut cohorts = Vec::new();
    for month in first.through(last).filter(|month| *month <= present) {
        let clients = known.get(&(month, month)).map_or(0, |sum| sum.clients);
        let cells: Vec<CohortCell> = month
            .through(present)
            .map(|later| {
                let sum = known.get(&(month, later));
                CohortCell::of(
                    sum.map_or((0, 0, 0), |sum| (sum.clients, sum.deals, sum.revenue)),
                    clients,
                )
            })
            .collect();
        let revenue = cells.iter().map(|cell| cell.revenue).sum();
        cohorts.push(Cohort {
            month,
            clients,
            cells,
            revenue,
            per_client: ratio(revenue, clients, 1),
        });
    }
    let longest = cohorts.iter().map(|cohort| cohort.cells.len()).max();
    let total = (0..longest.unwrap_or(0)).map(|age| {
        let mut all = (0, 0, 0);
        let mut clients = 0;
        for cohort in &cohorts {
            if let Some(cell) = cohort.cells.get(age) {
                all = (
                    all.0 + cell.clients,
                    all.1 + cell.deals,
                    all.2 + cell.revenue,
                );
                clients += cohort.clients;
            }
        }
        CohortCell::of(all, clients)
    });
    let total = total.collect();
    Cohorts { cohorts, total }
}

impl CohortCell {
    fn of((clients, deals, revenue): (i64, i64, i64), all: i64) -> Self {
        Self {
            clients,
            share: share(clients, all),
            deals,
            revenue,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cohort_goes_on_up_to_the_present_month() {
        let day = |text: &str| text.parse().unwrap();
        let sum = |cohort, month, clients, revenue| CohortSum {
            cohort: day(cohort),
            month: day(month),
            clients,
            deals: clients,
            revenue,
        };
        let sums = [
            sum("2026-09-01", "2026-09-01", 4, 400),
            sum("2026-09-01", "2026-11-01", 1, 50),
            sum("2026-11-01", "2026-11-01", 2, 100),
        ];
        let month = |text| Month::parse(text).unwrap();
        let all = gathered(month("2026-09"), month("2026-12"), month("2026-11"), &sums);
        let sizes: Vec<_> = all
            .cohorts
            .iter()
            .map(|one| (one.clients, one.cells.len()))
            .collect();
        assert_eq!(sizes, [(4, 3), (0, 2), (2, 1)]);
        let first = &all.cohorts[0];
        let shares: Vec<_> = first.cells.iter().map(|cell| cell.share).collect();
        assert_eq!(shares, [Some(10_000), Some(0), Some(2500)]);
        assert_eq!((first.revenue, first.per_client), (450, Some(113)));
        assert_eq!(all.cohorts[1].cells[0].share, None);
        let total: Vec<_> = all
            .total
            .iter()
            .map(|cell| (cell.clients, cell.share))
            .collect();
        assert_eq!(total, [(6, Some(10_000)), (0, Some(0)), (1, Some(2500))]);
    }
}
