//! Any report, asked by its name and the parameters of its own operation.

use std::collections::BTreeMap;

use canape_domain::access::Caller;
use canape_domain::reports::{
    self, Ask, AskCohorts, AskFunnel, AskPlanFact, AskProfits, AskRating, Profits, Report, Sheet,
};
use canape_domain::{App, Counting, Limit, PageWish, Violations};
use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use super::{cohorts, filter, funnel, plan_fact, profits, rating, sheet, tables};
use crate::http::{Language, Problem, Query};

/// A report that somebody wants as a table.
pub enum Wanted {
    /// One over deals.
    Deals(Box<Ask>),
    /// The funnel.
    Funnel(Box<AskFunnel>),
    /// Plan and fact.
    PlanFact(AskPlanFact),
    /// Profit of single deals.
    Profits(Box<AskProfits>),
    /// ABC and XYZ.
    Rating(Box<AskRating>),
    /// Cohorts of first purchase.
    Cohorts(Box<AskCohorts>),
}

/// So many deals go into one file.
const MOST_DEALS: usize = 5_000;
/// So many clients or products, unless told otherwise.
const MOST_RATED: &str = "1000";

impl Wanted {
    /// Reads the wish. Errors name fields within `/parameters`.
    pub fn read(report: &str, parameters: &BTreeMap<String, String>) -> Result<Self, Problem> {
        let under = |problem: Problem| problem.under("/parameters");
        let wrong = |wrong: Violations| under(wrong.into());
        if let Some(report) = Report::ALL.into_iter().find(|one| one.wire() == report) {
            let asked: filter::Asked = parsed(parameters).map_err(under)?;
            return Ok(Self::Deals(Box::new(
                asked.into_ask(report).map_err(wrong)?,
            )));
        }
        Ok(match report {
            "funnel" => {
                let asked: funnel::Asked = parsed(parameters).map_err(under)?;
                Self::Funnel(Box::new(asked.into_ask().map_err(wrong)?))
            }
            "plan-fact" => {
                let asked: plan_fact::Asked = parsed(parameters).map_err(under)?;
                Self::PlanFact(asked.into_ask().map_err(wrong)?)
            }
            "deals" => {
                let asked: profits::Asked = parsed(parameters).map_err(under)?;
                Self::Profits(Box::new(asked.into_ask().map_err(wrong)?))
            }
            "rating" => {
                let mut parameters = parameters.clone();
                let most = parameters.entry("most".to_owned());
                most.or_insert_with(|| MOST_RATED.to_owned());
                let asked: rating::Asked = parsed(&parameters).map_err(under)?;
                Self::Rating(Box::new(asked.into_ask().map_err(wrong)?))
            }
            "cohorts" => {
                let asked: cohorts::Asked = parsed(parameters).map_err(under)?;
                Self::Cohorts(Box::new(asked.into_ask().map_err(wrong)?))
            }
            _ => return Err(Violations::one("/report", "unknown_value").into()),
        })
    }

    /// Its name on the wire.
    pub const fn report(&self) -> &'static str {
        match self {
            Self::Deals(ask) => ask.report.wire(),
            Self::Funnel(_) => "funnel",
            Self::PlanFact(_) => "plan-fact",
            Self::Profits(_) => "deals",
            Self::Rating(_) => "rating",
            Self::Cohorts(_) => "cohorts",
        }
    }

    /// The first and the last day that it is about.
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        let of = |period: reports::Period| (period.first, period.last);
        match self {
            Self::Deals(ask) => of(ask.period),
            Self::Funnel(ask) => of(ask.period),
            Self::PlanFact(ask) => (ask.first.first_day(), ask.last.last_day()),
            Self::Profits(ask) => of(ask.period),
            Self::Rating(ask) => of(ask.period),
            Self::Cohorts(ask) => (ask.first.first_day(), ask.last.last_day()),
        }
    }

    /// The report within the caller's reach, as a table.
    pub async fn table(
        self,
        app: &App,
        caller: &Caller,
        language: Language,
    ) -> Result<Sheet, Problem> {
        let days = self.days();
        Ok(match self {
            Self::Deals(ask) => sheet::sheet(&reports::ask(app, caller, *ask).await?, language),
            Self::Funnel(ask) => {
                tables::funnel(&reports::funnel(app, caller, *ask).await?, language)
            }
            Self::PlanFact(ask) => {
                let answer = reports::plan_fact(app, caller, ask).await?;
                tables::plan_fact(&answer, days, language)
            }
            Self::Profits(ask) => {
                tables::profits(&every_deal(app, caller, *ask).await?, days, language)
            }
            Self::Rating(ask) => {
                tables::rating(&reports::rating(app, caller, *ask).await?, language)
            }
            Self::Cohorts(ask) => {
                let answer = reports::cohorts(app, caller, *ask).await?;
                tables::cohorts(&answer, days, language)
            }
        })
    }
}

fn parsed<T: DeserializeOwned>(parameters: &BTreeMap<String, String>) -> Result<T, Problem> {
    let mut text = url::form_urlencoded::Serializer::new(String::new());
    text.extend_pairs(parameters);
    Ok(Query::read(&text.finish())?.0)
}

/// All deals with their profit, page by page.
async fn every_deal(app: &App, caller: &Caller, mut ask: AskProfits) -> Result<Profits, Problem> {
    ask.page = PageWish {
        limit: Limit::most(),
        after: None,
        counting: Counting::No,
    };
    let mut all = reports::profits(app, caller, ask.clone()).await?;
    if usize::try_from(all.number).unwrap_or(usize::MAX) > MOST_DEALS {
        let mut wrong = Violations::default();
        let most = i64::try_from(MOST_DEALS).unwrap_or(i64::MAX);
        wrong.add_limit("/parameters/to", "too_many_rows", most);
        return Err(wrong.into());
    }
    while let Some(after) = all.deals.next.take() {
        ask.page.after = Some(after);
        let next = reports::profits(app, caller, ask.clone()).await?;
        all.deals.items.extend(next.deals.items);
        all.deals.next = next.deals.next;
    }
    Ok(all)
}
