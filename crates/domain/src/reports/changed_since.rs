//! What has changed since: deals that count no more as they were closed.

use chrono::NaiveDate;

use super::ask::{narrowest, settled};
use super::{Error, Fact, Filter, Period, Question, Report};
use crate::access::Caller;
use crate::deals::Deal;
use crate::lobby::User;
use crate::pipelines::StageKind;
use crate::values::{Line, Money};
use crate::{App, Id, Moment, Named, Page, PageWish, Place, SortValue};

/// The wish for what has changed since.
#[derive(Debug, Clone)]
pub struct AskChanged {
    /// Of which report: what it does not count cannot be missing in it.
    pub report: Report,
    /// Closed on which days.
    pub period: Period,
    /// Which deals: as they were closed then, else as they are now.
    pub filter: Filter,
    /// How many, and behind which.
    pub page: PageWish,
}

/// A deal that was closed, and is no longer closed so.
#[derive(Debug, Clone)]
pub struct ChangedDeal {
    /// Its id.
    pub id: Id<Deal>,
    /// Its number.
    pub number: i64,
    /// What it is about.
    pub title: Line<200>,
    /// How, when and by whom it was closed then, the last time if it was several times.
    pub then: ClosedThen,
    /// When it was opened again; `None`: it went to the trash as it was.
    pub reopened_at: Option<Moment>,
    /// By whom.
    pub reopened_by: Option<Named<User>>,
    /// Whether it is open, won or lost by now.
    pub status: StageKind,
    /// On which day it is closed by now.
    pub closed_on: Option<NaiveDate>,
    /// When it went to the trash, if it is there.
    pub deleted_at: Option<Moment>,
}

/// A closing that counts no more.
#[derive(Debug, Clone)]
pub struct ClosedThen {
    /// Won or lost.
    pub status: StageKind,
    /// On which day of the account.
    pub on: NaiveDate,
    /// By whom.
    pub by: Option<Named<User>>,
    /// Who was responsible.
    pub responsible: Option<Named<User>>,
    /// What the deal was worth, at last, while it was closed; unknown of deals that were opened again
    /// long ago.
    pub amount: Option<Money>,
}

/// Deals that were closed in a period and are no longer closed so, the latest first: opened again,
/// closed again on another day, otherwise, for another reason or by somebody else, or in the trash.
/// Each is told once.
pub async fn changed_since(
    app: &App,
    caller: &Caller,
    ask: AskChanged,
) -> Result<Page<ChangedDeal>, Error> {
    let grant = narrowest(caller, ask.report)?;
    let view = app.store.view(&grant).await?;
    let departments = view.departments().await?;
    let filter = settled(view.as_ref(), ask.filter, &departments).await?;
    let today = caller.time_zone().local_date(app.now());
    let facts = ask.report.facts().iter().copied();
    let closings = facts.filter(|fact| *fact != Fact::Created).collect();
    let question = Question::of(ask.period, closings, filter, today);
    let (deals, count) = view.changed_since(&question, &ask.page).await?;
    Ok(Page::of(deals, ask.page.limit, count, |deal| Place {
        value: SortValue::Day(Some(deal.then.on)),
        id: deal.id.uuid(),
    }))
}
