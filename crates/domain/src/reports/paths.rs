//! Movement of deals: the path of each, and which of them stand still.

use std::collections::HashMap;

use chrono::TimeDelta;

use super::ask::settled;
use super::{Error, Fact, Filter, Period, Question};
use crate::access::{Caller, Permission};
use crate::deals::{Deal, Visit};
use crate::lobby::User;
use crate::pipelines::StageKind;
use crate::values::{Line, Money};
use crate::{App, Id, Moment, Named, Page, PageWish, Place, SortValue};

/// Which deals of a movement are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Open, and on their stage for longer than its norm.
    Stuck,
    /// Open, and nobody has planned what comes next.
    WithoutTask,
}

/// The wish for the movement of deals.
#[derive(Debug, Clone)]
pub struct AskPaths {
    /// Made on these days.
    pub period: Period,
    /// Which deals.
    pub filter: Filter,
    /// Only those that stand still.
    pub standing: Option<Standing>,
    /// How many, and behind which.
    pub page: PageWish,
}

/// A deal and where it stands.
#[derive(Debug, Clone)]
pub struct Traveller {
    /// Its id.
    pub id: Id<Deal>,
    /// Its number.
    pub number: i64,
    /// What it is about.
    pub title: Line<200>,
    /// What it is worth.
    pub amount: Money,
    /// Open, won or lost.
    pub status: StageKind,
    /// When it was made.
    pub created_on: chrono::NaiveDate,
    /// Since when it stands on its stage.
    pub stage_entered_at: Moment,
    /// Days that it should stand there at most.
    pub norm_days: Option<i32>,
    /// Whether somebody has planned what comes next.
    pub has_task: bool,
    /// Who is responsible.
    pub responsible: Option<Named<User>>,
}

/// The path of a deal.
#[derive(Debug, Clone)]
pub struct DealPath {
    /// The deal.
    pub deal: Traveller,
    /// Whether it is open, and has stood on its stage for longer than the norm.
    pub is_stuck: bool,
    /// Its stays, oldest first.
    pub visits: Vec<Visit>,
}

/// The paths of deals, the latest first.
pub async fn paths(app: &App, caller: &Caller, ask: AskPaths) -> Result<Page<DealPath>, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    let departments = view.departments().await?;
    let filter = settled(view.as_ref(), ask.filter, &departments).await?;
    let now = app.now();
    let today = caller.time_zone().local_date(now);
    let question = Question::of(ask.period, vec![Fact::Created], filter, today);
    let mut norms = crate::deals::DealFilter {
        overstayed: ask.standing == Some(Standing::Stuck),
        ..crate::deals::DealFilter::default()
    };
    norms.settle(view.as_ref(), now).await?;
    let deals = view
        .travellers(&question, ask.standing, &norms.overstays, &ask.page)
        .await?;
    let page = Page::of(deals, ask.page.limit, None, |deal| Place {
        value: SortValue::Day(Some(deal.created_on)),
        id: deal.id.uuid(),
    });
    let ids: Vec<_> = page.items.iter().map(|deal| deal.id).collect();
    let mut visits: HashMap<Id<Deal>, Vec<Visit>> = view.visits_of(&ids).await?;
    let paths = page.items.iter().map(|deal| DealPath {
        is_stuck: deal.is_stuck(now),
        visits: visits.remove(&deal.id).unwrap_or_default(),
        deal: deal.clone(),
    });
    let paths = paths.collect();
    Ok(page.with(paths))
}

impl Traveller {
    fn is_stuck(&self, now: Moment) -> bool {
        let norm = self.norm_days.map(|days| TimeDelta::days(i64::from(days)));
        self.status == StageKind::Open
            && norm.is_some_and(|norm| now - self.stage_entered_at > norm)
    }
}
