//! The deals behind a figure.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::ask::{all_below, measures, narrowest, settled};
use super::{
    Compare, Dimension, Error, Fact, Filter, Ground, Measure, Period, Question, Report, Sums,
};
use crate::access::{Caller, Scope};
use crate::deals::Deal;
use crate::departments::Department;
use crate::lobby::User;
use crate::pipelines::StageKind;
use crate::values::Line;
use crate::{App, Id, Named, Page, PageWish, Place, SortValue, View, Violations};

/// The wish for the deals behind a figure. Its month is part of the period.
#[derive(Debug, Clone)]
pub struct Drill {
    /// Of which report.
    pub report: Report,
    /// Of which figure.
    pub measure: Measure,
    /// Of which days.
    pub period: Period,
    /// Of the period with which that is compared, instead.
    pub compare: Option<Compare>,
    /// Which deals.
    pub filter: Filter,
    /// Of which row, as far as that is of records; a row may be part of the filter as well, where
    /// a filter tells the same.
    pub row: Vec<(Dimension, Option<Uuid>)>,
    /// How many, and behind which.
    pub page: PageWish,
}

impl Drill {
    /// The days of which it is.
    pub(super) fn days(&self) -> Period {
        self.compare
            .map_or(self.period, |with| self.period.compared(with))
    }
}

/// A deal as the store counts it.
#[derive(Debug, Clone)]
pub struct DrilledDeal {
    /// Its id.
    pub id: Id<Deal>,
    /// Its number.
    pub number: i64,
    /// What it is about.
    pub title: Line<200>,
    /// Open, won or lost.
    pub status: StageKind,
    /// When it was made, or closed.
    pub on: NaiveDate,
    /// The name of the client.
    pub client: Option<String>,
    /// Who is, or was at the closing, responsible.
    pub responsible: Option<Named<User>>,
    /// What it counts for.
    pub sums: Sums,
}

/// A deal, and what it adds to a figure; of a share or an average, what it is of this deal alone.
pub type Drilled = (DrilledDeal, Option<i64>);

/// The deals behind a figure, the latest first.
pub async fn drill(app: &App, caller: &Caller, drill: Drill) -> Result<Page<Drilled>, Error> {
    measures(caller, drill.report, &[drill.measure])?;
    let facts = drill.measure.facts();
    let facts = facts.ok_or_else(|| Violations::one("measure", "no_deals_behind"))?;
    let by = drill.report.rows().into_iter();
    let by: Vec<_> = by.chain(drill.report.splits().iter().copied()).collect();
    check_row(&drill.row, &by)?;
    let grant = narrowest(caller, drill.report)?;
    let view = app.store.view(&grant).await?;
    let departments = view.departments().await?;
    check_records(view.as_ref(), &drill.row).await?;
    let days = drill.days();
    let filter = settled(view.as_ref(), drill.filter, &departments).await?;
    let today = caller.time_zone().local_date(app.now());
    let question = Question {
        is_of_requests: drill.measure == Measure::Requests,
        is_of_first_purchases: drill.measure == Measure::Customers,
        row: counted(drill.row, &departments, grant.scope()),
        ..Question::of(days, facts.to_vec(), filter, today)
    };
    let deals = view.deals_behind(&question, &drill.page).await?;
    let page = Page::of(deals, drill.page.limit, None, DrilledDeal::place);
    let ids: Vec<_> = page.items.iter().map(|deal| deal.id).collect();
    let costs = match drill.measure {
        Measure::DealCosts | Measure::DealProfit => view.costs_of(&ids).await?,
        _ => HashMap::new(),
    };
    let worth = page.items.iter().map(|deal| {
        let cost = costs.get(&deal.id).copied().unwrap_or_default();
        let value = deal.value(drill.measure, facts, cost);
        (deal.clone(), value)
    });
    let worth = worth.collect();
    Ok(page.with(worth))
}

type Row = Vec<(Dimension, Option<Uuid>)>;

/// What counts in a row: in a department that is within reach all below it, too.
pub(super) fn counted(
    row: Row,
    departments: &[Department],
    scope: &Scope,
) -> Vec<(Dimension, Vec<Option<Uuid>>)> {
    let row = row.into_iter().map(|(one, id)| match one {
        Dimension::Department if scope.contains(None, id) => {
            let below = all_below(vec![id.map(Id::from)], departments);
            (one, below.into_iter().map(|id| id.map(Id::uuid)).collect())
        }
        _ => (one, vec![id]),
    });
    row.collect()
}

/// A row is of what the report is by, each thing once.
pub(super) fn check_row(row: &Row, by: &[Dimension]) -> Result<(), Violations> {
    let mut known = Vec::new();
    for (one, _) in row {
        if !by.contains(one) {
            return Err(Violations::one("row", "unknown_value"));
        }
        if known.contains(one) {
            return Err(Violations::one("row", "repeated"));
        }
        known.push(*one);
    }
    Ok(())
}

/// Every record of a row must be there.
pub(super) async fn check_records<V: View + ?Sized>(view: &V, row: &Row) -> Result<(), Error> {
    let asked = row
        .iter()
        .filter_map(|(one, id)| Some((one.record()?, (*id)?)));
    let asked: Vec<_> = asked.collect();
    if asked.is_empty() {
        return Ok(());
    }
    let known = view.labels(&asked).await?;
    if asked.iter().all(|one| known.contains_key(one)) {
        return Ok(());
    }
    Err(Violations::one("row", "unknown_id").into())
}

impl DrilledDeal {
    /// Where a page ends that ends with it.
    pub(super) fn place(&self) -> Place {
        Place {
            value: SortValue::Day(Some(self.on)),
            id: self.id.uuid(),
        }
    }

    /// What it adds to a figure.
    pub(super) fn value(&self, measure: Measure, facts: &[Fact], cost: i64) -> Option<i64> {
        let mut ground = Ground {
            customers: 1,
            deal_costs: cost,
            ..Ground::default()
        };
        let fact = match (facts, self.status) {
            ([Fact::Created], _) => &mut ground.created,
            (_, StageKind::Lost) => &mut ground.lost,
            _ => &mut ground.won,
        };
        fact.add(&self.sums, 1);
        ground
            .figures(&[measure], &ground)
            .remove(&measure)
            .flatten()
    }
}
