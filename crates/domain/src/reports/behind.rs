//! The deals behind a cell of the reports that count otherwise than by sums of groups: ratings, cohorts
//! and funnels.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::ask::settled;
use super::{
    AskFunnel, Dimension, Drilled, DrilledDeal, Error, Fact, Filter, Measure, Passage, Period,
    Question, Rated, RatedSubject, funnel,
};
use crate::access::{Caller, Permission};
use crate::deals::Deal;
use crate::pipelines::Stage;
use crate::values::Month;
use crate::{App, Id, Page, PageWish, SortValue, Violations};

/// The wish for the deals behind a row of a rating.
#[derive(Debug, Clone)]
pub struct BehindRating {
    /// What is rated.
    pub rated: Rated,
    /// Whose row; of one that nobody knows there are none.
    pub subject: RatedSubject,
    /// Won on these days.
    pub period: Period,
    /// Which deals.
    pub filter: Filter,
    /// How many, and behind which.
    pub page: PageWish,
}

/// The wish for the deals behind what a cohort bought.
#[derive(Debug, Clone)]
pub struct BehindCohort {
    /// In which month its clients bought for the first time.
    pub cohort: Month,
    /// On which days they bought these.
    pub period: Period,
    /// Which deals: only these count as purchases, the first one among them.
    pub filter: Filter,
    /// How many, and behind which.
    pub page: PageWish,
}

/// A figure of a stage in a funnel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passing {
    /// Came there.
    Entered,
    /// Went on from there.
    WentOn,
    /// Won.
    Won,
    /// Lost from there.
    Lost,
}

/// The wish for the deals behind a figure of a stage.
#[derive(Debug, Clone)]
pub struct BehindFunnel {
    /// Of which funnel.
    pub funnel: AskFunnel,
    /// Of which stage of its road.
    pub stage: Id<Stage>,
    /// Of which figure.
    pub passing: Passing,
    /// How many, and behind which.
    pub page: PageWish,
}

/// A deal that passes a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passed {
    /// Which.
    pub deal: Id<Deal>,
    /// When it was made.
    pub on: NaiveDate,
    /// How often.
    pub times: i64,
}

/// The deals behind a row of a rating, the latest first, each with its revenue: of a product, that of
/// its lines.
pub async fn behind_rating(
    app: &App,
    caller: &Caller,
    wish: BehindRating,
) -> Result<Page<Drilled>, Error> {
    let row = match (wish.rated, wish.subject) {
        (Rated::Products, RatedSubject::Product(id)) => Some(Some(id.uuid())),
        (Rated::Products, RatedSubject::None) => Some(None),
        (Rated::Clients, RatedSubject::Product(_)) | (Rated::Products, _) => {
            return Err(Violations::one("subject", "unknown_value").into());
        }
        (Rated::Clients, _) => None,
    };
    let within = |question: Question| Question {
        client: row.is_none().then_some(wish.subject),
        row: row
            .map(|id| (Dimension::Product, vec![id]))
            .into_iter()
            .collect(),
        ..question
    };
    won(app, caller, (wish.period, wish.filter), within, wish.page).await
}

/// The deals behind what a cohort bought, the latest first, each with its revenue.
pub async fn behind_cohort(
    app: &App,
    caller: &Caller,
    wish: BehindCohort,
) -> Result<Page<Drilled>, Error> {
    let firsts = Period {
        first: wish.cohort.first_day(),
        last: wish.cohort.last_day(),
    };
    let within = |question: Question| Question {
        cohort: Some(firsts),
        ..question
    };
    won(app, caller, (wish.period, wish.filter), within, wish.page).await
}

/// Won deals of some days, the latest first.
async fn won(
    app: &App,
    caller: &Caller,
    (period, filter): (Period, Filter),
    within: impl Fn(Question) -> Question,
    page: PageWish,
) -> Result<Page<Drilled>, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    let departments = view.departments().await?;
    let filter = settled(view.as_ref(), filter, &departments).await?;
    let today = caller.time_zone().local_date(app.now());
    let question = within(Question::of(period, vec![Fact::Won], filter, today));
    let deals = view.deals_behind(&question, &page).await?;
    let found = Page::of(deals, page.limit, None, DrilledDeal::place);
    let worth = found.items.iter().map(|deal| {
        let value = deal.value(Measure::Revenue, &[Fact::Won], 0);
        (deal.clone(), value)
    });
    let worth = worth.collect();
    Ok(found.with(worth))
}

/// The deals behind a figure of a stage, the latest made first, each with how often it counts.
pub async fn behind_funnel(
    app: &App,
    caller: &Caller,
    wish: BehindFunnel,
) -> Result<Page<Drilled>, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    let zone = caller.time_zone();
    let today = zone.local_date(app.now());
    let (asked, pipeline) = funnel::asked(view.as_ref(), wish.funnel, zone, today).await?;
    let mut stages = pipeline.stages.all().iter();
    if !stages.any(|stage| stage.id == wish.stage) {
        return Err(Violations::one("at", "unknown_id").into());
    }
    let mut passed = view.passed(&asked, wish.stage, wish.passing).await?;
    passed.sort_unstable_by_key(Passed::order);
    if let Some(place) = &wish.page.after
        && let SortValue::Day(Some(on)) = place.value
    {
        let end = Reverse((on, place.id));
        passed.retain(|one| one.order() > end);
    }
    passed.truncate(usize::from(wish.page.limit.get()) + 1);
    let ids: Vec<_> = passed.iter().map(|one| one.deal).collect();
    let deals = view.deals_among(&asked.question, &ids).await?;
    let mut deals: HashMap<_, _> = deals.into_iter().map(|deal| (deal.id, deal)).collect();
    let found = passed
        .iter()
        .filter_map(|one| Some((deals.remove(&one.deal)?, Some(one.times))));
    Ok(Page::of(
        found.collect(),
        wish.page.limit,
        None,
        |(deal, _)| deal.place(),
    ))
}

impl Passing {
    /// How often a deal counts for it.
    pub const fn of(self, passage: &Passage) -> i64 {
        match self {
            Self::Entered => passage.entered,
            Self::WentOn => passage.went_on,
            Self::Won => passage.won,
            Self::Lost => passage.lost,
        }
    }
}

impl Passed {
    /// The latest made first.
    fn order(&self) -> Reverse<(NaiveDate, uuid::Uuid)> {
        Reverse((self.on, self.deal.uuid()))
    }
}
