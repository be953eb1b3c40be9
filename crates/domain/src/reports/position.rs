//! How the firm stands at the end of a period, and what it had planned for it.

use chrono::NaiveDate;

use super::debts::{DebtQuestion, rests};
use super::figures::share;
use super::grounds::Asked;
use super::{Compare, Error, Filter, Measure, Period, Question, Report};
use crate::access::{Caller, Permission, Scope};
use crate::documents::{self, Stage};
use crate::paper_trail::Standing;
use crate::plans;
use crate::values::Month;
use crate::{App, Counting, Limit, PageWish};

/// The wish for the position of the firm.
#[derive(Debug, Clone, Copy)]
pub struct AskPosition {
    /// Of which days.
    pub period: Period,
    /// With what it is compared.
    pub compare: Option<Compare>,
}

/// How the firm stands at the end of a period; `None`: the caller may not see such things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The last day of the period, or today where that is still to come.
    pub as_of: NaiveDate,
    /// What was handed over by then and not paid by then, in kopecks.
    pub receivables: Option<i64>,
    /// What was paid by then and not handed over by then, in kopecks.
    pub advances: Option<i64>,
    /// Documents of a date up to then of which an original is to be sent, to be returned or under way,
    /// today.
    pub originals: Option<u64>,
}

/// What was planned for the whole months of a period, and what was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// What.
    pub measure: plans::Measure,
    /// The same as the other reports measure it.
    pub figure: Measure,
    /// Kopecks of money, otherwise a number of things.
    pub plan: i64,
    /// What was reached up to today.
    pub fact: i64,
    /// Fact ÷ plan, in hundredths of a per cent.
    pub done: Option<i64>,
}

/// The position of the firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanyPosition {
    /// Of which days.
    pub period: Period,
    /// At their end.
    pub now: Position,
    /// With which it is compared.
    pub compared: Option<(Period, Position)>,
    /// Of what every month of the period has a plan of the firm; nothing where the period is not of
    /// whole months, or the caller does not see the firm as a whole.
    pub plans: Vec<Planned>,
}

/// Reads the position within the caller's reach.
pub async fn position(
    app: &App,
    caller: &Caller,
    ask: AskPosition,
) -> Result<CompanyPosition, Error> {
    caller.allow(Permission::DealsRead)?;
    let compared = ask.compare.map(|with| ask.period.compared(with));
    let now = at_end_of(app, caller, ask.period).await?;
    let before = match compared {
        Some(period) => Some((period, at_end_of(app, caller, period).await?)),
        None => None,
    };
    Ok(CompanyPosition {
        period: ask.period,
        now,
        compared: before,
        plans: planned(app, caller, ask.period).await?,
    })
}

async fn at_end_of(app: &App, caller: &Caller, period: Period) -> Result<Position, Error> {
    let today = caller.time_zone().local_date(app.now());
    let as_of = period.last.min(today);
    let mut position = Position {
        as_of,
        receivables: None,
        advances: None,
        originals: None,
    };
    if caller.may(Permission::DocumentsRead) && caller.may(Permission::PaymentsRead) {
        let needed = [Permission::PaymentsRead];
        let grant = caller.allow_all(Permission::DocumentsRead, &needed)?;
        let view = app.store.view(&grant).await?;
        let question = DebtQuestion {
            as_of,
            ..DebtQuestion::default()
        };
        let books = view.debt_books(&question).await?;
        let (mut owed, mut ahead) = (0, 0);
        for rest in rests(books, as_of) {
            let side = if rest.left > 0 { &mut owed } else { &mut ahead };
            *side += rest.left.abs();
        }
        (position.receivables, position.advances) = (Some(owed), Some(ahead));
    }
    if caller.may(Permission::DocumentsRead) {
        let grant = caller.allow(Permission::DocumentsRead)?;
        let view = app.store.view(&grant).await?;
        let open = documents::Filter {
            stages: vec![Stage::Issued],
            until: Some(as_of),
            papers: vec![Standing::Waiting, Standing::Overdue, Standing::InTransit],
            today,
            ..documents::Filter::default()
        };
        let counted = PageWish {
            limit: Limit::ONE,
            after: None,
            counting: Counting::Exact,
        };
        let page = view.documents(&open, &counted).await?;
        position.originals = page.count.map(|count| count.value);
    }
    Ok(position)
}

/// Plans of the firm, which only those see who see it as a whole.
async fn planned(app: &App, caller: &Caller, period: Period) -> Result<Vec<Planned>, Error> {
    if !caller.may(Permission::PlansRead) || !period.is_of_whole_months() {
        return Ok(Vec::new());
    }
    let seen: Vec<(plans::Measure, Measure)> = plans::Measure::ALL
        .into_iter()
        .map(|measure| (measure, Measure::of_plan(measure)))
        .filter(|(_, figure)| figure.needs().iter().all(|needed| caller.may(*needed)))
        .collect();
    let figures: Vec<Measure> = seen.iter().map(|(_, figure)| *figure).collect();
    let mut needed = vec![Permission::DealsRead];
    needed.extend(figures.iter().flat_map(|figure| figure.needs()));
    let grant = caller.allow_all(Permission::PlansRead, &needed)?;
    if *grant.scope() != Scope::All {
        return Ok(Vec::new());
    }
    let view = app.store.view(&grant).await?;
    let view = view.as_ref();
    let (first, last) = (Month::of(period.first), Month::of(period.last));
    let plans = view.plans(first, last, None).await?;
    let months = first.through(last).count();
    let of_firm = |measure| {
        let own = plans
            .iter()
            .filter(|plan| plan.measure == measure && plan.subject == plans::PlanSubject::Firm);
        let amounts: Vec<i64> = own.map(|plan| plan.amount.value()).collect();
        (amounts.len() == months).then(|| amounts.iter().sum::<i64>())
    };
    let planned: Vec<_> = seen
        .into_iter()
        .filter_map(|(measure, figure)| Some((measure, figure, of_firm(measure)?)))
        .collect();
    if planned.is_empty() {
        return Ok(Vec::new());
    }
    let departments = view.departments().await?;
    let figures: Vec<Measure> = planned.iter().map(|(_, figure, _)| *figure).collect();
    let asked = Asked {
        report: Report::Company,
        measures: &figures,
        departments: &departments,
        scope: grant.scope(),
        zone: caller.time_zone(),
    };
    let today = caller.time_zone().local_date(app.now());
    let facts = Report::Company.facts().to_vec();
    let question = Question::of(period, facts, Filter::default(), today);
    let total = asked.grounds(view, &question).await?.total;
    let facts = total.figures(&figures, &total);
    let planned = planned.into_iter().map(|(measure, figure, plan)| {
        let fact = facts.get(&figure).copied().flatten().unwrap_or(0);
        Planned {
            measure,
            figure,
            plan,
            fact,
            done: share(fact, plan),
        }
    });
    Ok(planned.collect())
}
