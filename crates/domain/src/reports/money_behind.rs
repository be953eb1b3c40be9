//! What is behind figures that are no sums of deals: the payments behind money that came, and the costs
//! behind what is spent besides deals.

use chrono::NaiveDate;
use uuid::Uuid;

use super::ask::{measures, narrowest, settled};
use super::drill::{check_records, check_row, counted};
use super::grounds::Asked;
use super::spending::{Bearer, CostPart};
use super::{Dimension, Drill, Error, Key, Measure, Question};
use crate::access::Caller;
use crate::deals::Record;
use crate::payments::Payment;
use crate::values::Line;
use crate::{App, Id, Page, Place, SortValue};

/// A payment behind money that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrilledPayment {
    /// Its id.
    pub id: Id<Payment>,
    /// Its number.
    pub number: i64,
    /// The day of the bank.
    pub on: NaiveDate,
    /// Who paid, or got it back.
    pub payer: String,
    /// What for.
    pub purpose: Option<Line<500>>,
    /// What it adds to the figure, in kopecks: below zero where it went back.
    pub value: i64,
}

/// Which money a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyOf {
    /// All of the period.
    Everybody,
    /// What is for invoices of the deals of a question.
    Deals,
    /// All but what is for invoices of deals that have what the row of a question lacks.
    Rest,
}

/// A part of what is spent besides deals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrilledCost {
    /// Who bears it.
    pub bearer: Bearer,
    /// The name; `None` for the firm, and where the record is not there any more.
    pub name: Option<String>,
    /// The first day of the month.
    pub month: NaiveDate,
    /// What of it.
    pub part: CostPart,
    /// What it adds to the figure, in kopecks.
    pub amount: i64,
}

/// The payments behind money that came, the latest first. The figure that the wish names is not read: it
/// can only be this one.
pub async fn payments_behind(
    app: &App,
    caller: &Caller,
    drill: Drill,
) -> Result<Page<DrilledPayment>, Error> {
    let found = measures(caller, drill.report, &[Measure::Received])?;
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
        row: counted(drill.row, &departments, grant.scope()),
        ..Question::of(days, drill.report.facts().to_vec(), filter, today)
    };
    let asked = Asked {
        report: drill.report,
        measures: &found,
        departments: &departments,
        scope: grant.scope(),
        zone: caller.time_zone(),
    };
    let mut keys = question.row.iter().flat_map(|(_, ids)| ids);
    let money = match (asked.counts_all_money(&question), question.row.is_empty()) {
        (true, true) => MoneyOf::Everybody,
        // What is for no invoice of a deal stands in the row of those that have none.
        (true, false) if keys.all(Option::is_none) => MoneyOf::Rest,
        _ => MoneyOf::Deals,
    };
    let payments = view.payments_behind(&question, money, &drill.page).await?;
    Ok(Page::of(payments, drill.page.limit, None, |payment| {
        Place {
            value: SortValue::Day(Some(payment.on)),
            id: payment.id.uuid(),
        }
    }))
}

/// What is spent besides deals, the latest month and the most first; nothing where the report cannot
/// tell it. The figure that the wish names is not read: it can only be this one.
pub async fn costs_behind(
    app: &App,
    caller: &Caller,
    drill: Drill,
) -> Result<Vec<DrilledCost>, Error> {
    let found = measures(caller, drill.report, &[Measure::OwnCosts])?;
    let by: Vec<Dimension> = drill.report.rows().into_iter().collect();
    check_row(&drill.row, &by)?;
    let grant = narrowest(caller, drill.report)?;
    let view = app.store.view(&grant).await?;
    let view = view.as_ref();
    let departments = view.departments().await?;
    check_records(view, &drill.row).await?;
    let days = drill.days();
    let filter = settled(view, drill.filter, &departments).await?;
    let today = caller.time_zone().local_date(app.now());
    let question = Question::of(days, drill.report.facts().to_vec(), filter, today);
    let asked = Asked {
        report: drill.report,
        measures: &found,
        departments: &departments,
        scope: grant.scope(),
        zone: caller.time_zone(),
    };
    if !asked.tells_own(&question) {
        return Ok(Vec::new());
    }
    let wanted = counted(drill.row, &departments, grant.scope())
        .into_iter()
        .next();
    let is_wanted = |first: &[Key]| {
        wanted.as_ref().is_none_or(|(_, ids)| {
            let mut keys = first.iter();
            keys.any(|key| matches!(key, Key::Record(id) if ids.contains(id)))
        })
    };
    let mut costs = asked.own_costs(view, &question).await?;
    costs.retain(|cost| is_wanted(&cost.first));
    costs.sort_by_key(|cost| (std::cmp::Reverse((cost.month, cost.amount)), cost.bearer));
    let records: Vec<_> = costs
        .iter()
        .filter_map(|cost| record(cost.bearer))
        .collect();
    let names = if records.is_empty() {
        std::collections::HashMap::new()
    } else {
        view.labels(&records).await?
    };
    let costs = costs.into_iter().map(|cost| DrilledCost {
        name: record(cost.bearer).and_then(|record| names.get(&record).cloned()),
        bearer: cost.bearer,
        month: cost.month,
        part: cost.part,
        amount: cost.amount,
    });
    Ok(costs.collect())
}

const fn record(bearer: Bearer) -> Option<(Record, Uuid)> {
    match bearer {
        Bearer::Employee(id) => Some((Record::User, id)),
        Bearer::Department(id) => Some((Record::Department, id)),
        Bearer::Channel(id) => Some((Record::Channel, id)),
        Bearer::Firm => None,
    }
}
