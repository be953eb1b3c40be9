//! The deals behind a figure.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::ask::{measures, narrowest, settled};
use super::{Compare, Error, Fact, Filter, Ground, Measure, Period, Question, Report, Sums};
use crate::access::Caller;
use crate::deals::Deal;
use crate::lobby::User;
use crate::pipelines::StageKind;
use crate::values::Line;
use crate::{App, Id, Named, Page, PageWish, Place, SortValue, Violations};

/// The wish for the deals behind a figure. The cell is part of the filter and of the period.
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
    /// How many, and behind which.
    pub page: PageWish,
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
    let grant = narrowest(caller, drill.report)?;
    let view = app.store.view(&grant).await?;
    let departments = view.departments().await?;
    let filter = settled(view.as_ref(), drill.filter, &departments).await?;
    let question = Question {
        period: drill
            .compare
            .map_or(drill.period, |with| drill.period.compared(with)),
        facts: facts.to_vec(),
        filter,
        by: Vec::new(),
        is_of_requests: drill.measure == Measure::Requests,
        today: caller.time_zone().local_date(app.now()),
    };
    let deals = view.deals_behind(&question, &drill.page).await?;
    let page = Page::of(deals, drill.page.limit, None, |deal| Place {
        value: SortValue::Day(Some(deal.on)),
        id: deal.id.uuid(),
    });
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

impl DrilledDeal {
    /// What it adds to a figure.
    fn value(&self, measure: Measure, facts: &[Fact], cost: i64) -> Option<i64> {
        let mut ground = Ground {
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
