//! Any report, asked by its name and the parameters of its own operation.

use std::collections::BTreeMap;

use canape_domain::access::{Caller, Permission};
use canape_domain::reports::{
    self, Ask, AskCohorts, AskDebts, AskFunnel, AskPaths, AskPlanFact, AskProfits, AskRating,
    DealPath, DebtReport, Period, Profits, Report, Sheet,
};
use canape_domain::{App, Counting, Limit, PageWish, Violations};
use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use super::{cohorts, debts, filter, funnel, paths, plan_fact, profits, rating, sheet, tables};
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
    /// Movement of deals.
    Movement(Box<AskPaths>),
    /// Cohorts of first purchase.
    Cohorts(Box<AskCohorts>),
    /// One on debts.
    Debts(Box<AskDebts>),
}

/// So many rows go into one file.
const MOST_ROWS: usize = 5_000;
/// So many clients or products, unless told otherwise.
const MOST_RATED: &str = "1000";

/// A report as a table, and the first and the last day that it is about.
pub struct Table {
    pub sheet: Sheet,
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl Wanted {
    /// Reads the wish. Errors name fields within `/parameters`.
    pub fn read(report: &str, parameters: &BTreeMap<String, String>) -> Result<Self, Problem> {
        Self::of(report, parameters)
            .map_err(in_parameters)?
            .ok_or_else(|| Violations::one("/report", "unknown_value").into())
    }

    fn of(report: &str, parameters: &BTreeMap<String, String>) -> Result<Option<Self>, Problem> {
        let mut wrong = Violations::default();
        // A file has all rows.
        for name in ["limit", "cursor"] {
            if parameters.contains_key(name) {
                wrong.add(name, "unknown_field");
            }
        }
        wrong.check()?;
        if let Some(report) = Report::ALL.into_iter().find(|one| one.wire() == report) {
            let asked: filter::Asked = parsed(parameters)?;
            return Ok(Some(Self::Deals(Box::new(asked.into_ask(report)?))));
        }
        if let Some(report) = DebtReport::from_wire(report) {
            let mut wrong = Violations::default();
            let (ask, _) = if report == DebtReport::ExpectedPayments {
                parsed::<debts::filter::AskedExpected>(parameters)?.ask(&mut wrong)
            } else {
                parsed::<debts::filter::AskedOwed>(parameters)?.ask(report, &mut wrong)
            };
            wrong.check()?;
            return Ok(Some(Self::Debts(Box::new(ask))));
        }
        Ok(Some(match report {
            "funnel" => Self::Funnel(Box::new(parsed::<funnel::Asked>(parameters)?.into_ask()?)),
            "plan-fact" => Self::PlanFact(parsed::<plan_fact::Asked>(parameters)?.into_ask()?),
            "deals" => Self::Profits(Box::new(parsed::<profits::Asked>(parameters)?.into_ask()?)),
            "rating" => {
                let mut parameters = parameters.clone();
                let most = parameters.entry("most".to_owned());
                most.or_insert_with(|| MOST_RATED.to_owned());
                Self::Rating(Box::new(parsed::<rating::Asked>(&parameters)?.into_ask()?))
            }
            "movement" => Self::Movement(Box::new(parsed::<paths::Asked>(parameters)?.into_ask()?)),
            "cohorts" => Self::Cohorts(Box::new(parsed::<cohorts::Asked>(parameters)?.into_ask()?)),
            _ => return Ok(None),
        }))
    }

    /// Its name on the wire.
    pub const fn report(&self) -> &'static str {
        match self {
            Self::Deals(ask) => ask.report.wire(),
            Self::Debts(ask) => ask.report.wire(),
            Self::Funnel(_) => "funnel",
            Self::PlanFact(_) => "plan-fact",
            Self::Profits(_) => "deals",
            Self::Rating(_) => "rating",
            Self::Movement(_) => "movement",
            Self::Cohorts(_) => "cohorts",
        }
    }

    /// The right to take it out.
    pub const fn export(&self) -> Permission {
        match self {
            Self::Debts(_) => Permission::DocumentsExport,
            _ => Permission::DealsExport,
        }
    }

    /// The report within the caller's reach, as a table. Errors name fields within `/parameters`.
    pub async fn table(
        self,
        app: &App,
        caller: &Caller,
        language: Language,
    ) -> Result<Table, Problem> {
        self.laid_out(app, caller, language)
            .await
            .map_err(in_parameters)
    }

    async fn laid_out(
        self,
        app: &App,
        caller: &Caller,
        language: Language,
    ) -> Result<Table, Problem> {
        let of = |period: Period| (period.first, period.last);
        let (sheet, (first, last)) = match self {
            Self::Deals(ask) => {
                let days = of(ask.period);
                let answer = reports::ask(app, caller, *ask).await?;
                (sheet::sheet(&answer, language), days)
            }
            Self::Debts(ask) => {
                let answer = reports::debts(app, caller, *ask).await?;
                let days = (answer.as_of, answer.as_of);
                (debts::sheet::sheet(&answer, language), days)
            }
            Self::Funnel(ask) => {
                let days = of(ask.period);
                let answer = reports::funnel(app, caller, *ask).await?;
                (tables::funnel(&answer, language), days)
            }
            Self::PlanFact(ask) => {
                let days = (ask.first.first_day(), ask.last.last_day());
                let answer = reports::plan_fact(app, caller, ask).await?;
                (tables::plan_fact(&answer, days, language), days)
            }
            Self::Profits(ask) => {
                let days = of(ask.period);
                let answer = every_deal(app, caller, *ask).await?;
                (tables::profits(&answer, days, language), days)
            }
            Self::Rating(ask) => {
                let days = of(ask.period);
                let answer = reports::rating(app, caller, *ask).await?;
                (tables::rating(&answer, language), days)
            }
            Self::Movement(ask) => {
                let days = of(ask.period);
                let paths = every_path(app, caller, *ask).await?;
                let day = |at| caller.time_zone().local_date(at);
                let sheet = tables::movement(&paths, days, app.now(), day, language);
                (sheet, days)
            }
            Self::Cohorts(ask) => {
                let days = (ask.first.first_day(), ask.last.last_day());
                let answer = reports::cohorts(app, caller, *ask).await?;
                (tables::cohorts(&answer, days, language), days)
            }
        };
        Ok(Table { sheet, first, last })
    }
}

/// Rules that name parameters of the report, as they stand in a body.
fn in_parameters(problem: Problem) -> Problem {
    problem.under("/parameters")
}

fn parsed<T: DeserializeOwned>(parameters: &BTreeMap<String, String>) -> Result<T, Problem> {
    let mut text = url::form_urlencoded::Serializer::new(String::new());
    text.extend_pairs(parameters);
    Ok(Query::read(&text.finish())?.0)
}

fn too_many() -> Problem {
    let mut wrong = Violations::default();
    let most = i64::try_from(MOST_ROWS).unwrap_or(i64::MAX);
    wrong.add_limit("to", "too_many_rows", most);
    wrong.into()
}

/// All paths, page by page.
async fn every_path(
    app: &App,
    caller: &Caller,
    mut ask: AskPaths,
) -> Result<Vec<DealPath>, Problem> {
    let mut all = Vec::new();
    let mut stays = 0;
    loop {
        let page = reports::paths(app, caller, ask.clone()).await?;
        // Each stay is a row of its own.
        stays += page
            .items
            .iter()
            .map(|path| path.visits.len())
            .sum::<usize>();
        all.extend(page.items);
        if stays > MOST_ROWS {
            return Err(too_many());
        }
        if page.next.is_none() {
            return Ok(all);
        }
        ask.page.after = page.next;
    }
}

/// All deals with their profit, page by page.
async fn every_deal(app: &App, caller: &Caller, mut ask: AskProfits) -> Result<Profits, Problem> {
    ask.page = PageWish {
        limit: Limit::most(),
        after: None,
        counting: Counting::No,
    };
    let mut all = reports::profits(app, caller, ask.clone()).await?;
    if usize::try_from(all.number).unwrap_or(usize::MAX) > MOST_ROWS {
        return Err(too_many());
    }
    while let Some(after) = all.deals.next.take() {
        ask.page.after = Some(after);
        let next = reports::profits(app, caller, ask.clone()).await?;
        all.deals.items.extend(next.deals.items);
        all.deals.next = next.deals.next;
    }
    Ok(all)
}
