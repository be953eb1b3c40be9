//! Plan and fact: what was reached of what was planned, month by month, and where a month that is not
//! over yet is going.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, NaiveDate};

use super::figures::{ratio, share};
use super::grounds::Asked;
use super::{Dimension, Error, Filter, Ground, Key, Measure, Period, Question, Report};
use crate::access::{Caller, Permission};
use crate::costs::SubjectKind;
use crate::departments::Department;
use crate::plans::{self, PlanSubject, subjects};
use crate::values::Month;
use crate::{App, Id, View};

/// The wish for plan and fact.
#[derive(Debug, Clone, Copy)]
pub struct AskPlanFact {
    /// The first month.
    pub first: Month,
    /// The last month, which is included.
    pub last: Month,
    /// What is counted.
    pub measure: plans::Measure,
}

/// Plan and fact of one measure: subjects by months.
#[derive(Debug, Clone)]
pub struct PlanFact {
    /// What was planned.
    pub measure: plans::Measure,
    /// The same as the other reports measure it.
    pub figure: Measure,
    /// The columns.
    pub months: Vec<Month>,
    /// The day up to which facts are counted: today.
    pub today: NaiveDate,
    /// The firm, then the departments, then the colleagues, as far as the caller reaches.
    pub rows: Vec<PlanFactRow>,
}

/// Plan and fact of one subject.
#[derive(Debug, Clone)]
pub struct PlanFactRow {
    /// Whose they are.
    pub subject: PlanSubject,
    /// What it is called; the firm has no name of its own here.
    pub name: Option<String>,
    /// Where a colleague works; the department above a department.
    pub department: Option<Id<Department>>,
    /// Whether it is still there.
    pub is_present: bool,
    /// For each month.
    pub cells: Vec<PlanFactCell>,
    /// Of all months.
    pub total: PlanFactCell,
}

/// Plan and fact of a month: kopecks of money, otherwise a number of things.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlanFactCell {
    /// What was planned, if anything.
    pub plan: Option<i64>,
    /// What was reached up to today; `None`: the month is still to come.
    pub fact: Option<i64>,
    /// Of a month that is over, the fact; of the present one, fact ÷ days passed, today among them, ×
    /// days of the month; of one to come, nothing.
    pub forecast: Option<i64>,
    /// Fact ÷ plan, in hundredths of a per cent.
    pub done: Option<i64>,
    /// Forecast ÷ plan, in hundredths of a per cent.
    pub expected: Option<i64>,
}

/// Reads plan and fact within the caller's reach.
pub async fn plan_fact(app: &App, caller: &Caller, ask: AskPlanFact) -> Result<PlanFact, Error> {
    let figure = Measure::of_plan(ask.measure);
    let mut needed = vec![Permission::DealsRead];
    needed.extend(figure.needs());
    let grant = caller.allow_all(Permission::PlansRead, &needed)?;
    let view = app.store.view(&grant).await?;
    let today = caller.time_zone().local_date(app.now());
    let departments = view.departments().await?;
    let facts = Facts {
        asked: Asked {
            report: Report::Company,
            measures: &[figure],
            departments: &departments,
            scope: grant.scope(),
            zone: caller.time_zone(),
        },
        today,
        ask,
    };
    let facts = facts.read(view.as_ref()).await?;
    let plans = view.plans(ask.first, ask.last, Some(ask.measure)).await?;
    let plans: HashMap<_, _> = plans
        .iter()
        .map(|plan| ((plan.subject, plan.month), plan.amount.value()))
        .collect();
    let months: Vec<Month> = ask.first.through(ask.last).collect();
    let mut rows = Vec::new();
    for known in subjects(view.as_ref(), grant.scope()).await? {
        let cells: Vec<PlanFactCell> = months
            .iter()
            .map(|month| {
                let plan = plans.get(&(known.subject, *month)).copied();
                let fact = facts.get(&(known.subject, *month)).copied();
                PlanFactCell::of(*month, today, plan, fact.unwrap_or(0))
            })
            .collect();
        let is_told = cells
            .iter()
            .any(|cell| cell.plan.is_some() || cell.fact.is_some_and(|fact| fact != 0));
        if known.is_present || is_told {
            rows.push(PlanFactRow {
                subject: known.subject,
                name: known.name,
                department: known.department,
                is_present: known.is_present,
                total: PlanFactCell::total(&cells),
                cells,
            });
        }
    }
    Ok(PlanFact {
        measure: ask.measure,
        figure,
        months,
        today,
        rows,
    })
}

struct Facts<'a> {
    asked: Asked<'a>,
    today: NaiveDate,
    ask: AskPlanFact,
}

impl Facts<'_> {
    /// The facts of the months up to today, by subject and month.
    async fn read<V: View + ?Sized>(
        mut self,
        view: &V,
    ) -> Result<BTreeMap<(PlanSubject, Month), i64>, Error> {
        let mut facts = BTreeMap::new();
        let first = self.ask.first.first_day();
        if first > self.today {
            return Ok(facts);
        }
        let last = self.ask.last.last_day().min(self.today);
        for kind in [
            SubjectKind::Firm,
            SubjectKind::Department,
            SubjectKind::Employee,
        ] {
            let report = match kind {
                SubjectKind::Department => Report::Departments,
                SubjectKind::Employee => Report::Employees,
                _ => Report::Company,
            };
            self.asked.report = report;
            let days = Period { first, last };
            let counted = report.facts().to_vec();
            let rows = report.rows().into_iter();
            let question = Question {
                by: rows.chain([Dimension::Month]).collect(),
                ..Question::of(days, counted, Filter::default(), self.today)
            };
            let grounds = self.asked.grounds(view, &question).await?;
            for (keys, ground) in grounds.rows {
                if let Some(place) = place(kind, &keys) {
                    facts.insert(place, self.fact(&ground));
                }
            }
        }
        Ok(facts)
    }

    fn fact(&self, ground: &Ground) -> i64 {
        let figures = ground.figures(self.asked.measures, ground);
        figures.into_values().next().flatten().unwrap_or(0)
    }
}

fn place(kind: SubjectKind, keys: &[Key]) -> Option<(PlanSubject, Month)> {
    let (id, month) = match keys {
        [Key::Day(month)] => (None, month),
        [Key::Record(Some(id)), Key::Day(month)] => (Some(*id), month),
        _ => return None,
    };
    Some((PlanSubject::new(kind, id)?, Month::of(*month)))
}

impl PlanFactCell {
    fn of(month: Month, today: NaiveDate, plan: Option<i64>, fact: i64) -> Self {
        let (fact, forecast) = match month.cmp(&Month::of(today)) {
            Ordering::Less => (Some(fact), Some(fact)),
            Ordering::Equal => {
                let days = i64::from(month.last_day().day());
                (Some(fact), ratio(fact, i64::from(today.day()), days))
            }
            Ordering::Greater => (None, None),
        };
        Self {
            plan,
            fact,
            forecast,
            ..Self::default()
        }
        .compared()
    }

    /// Of several months together. A share is told only where every month has both of it.
    fn total(cells: &[Self]) -> Self {
        let some = |part: fn(&Self) -> Option<i64>| {
            let sum = cells.iter().filter_map(part).reduce(i64::saturating_add);
            let is_whole = cells.iter().all(|cell| part(cell).is_some());
            (sum, is_whole)
        };
        let (plan, is_planned) = some(|cell| cell.plan);
        let (fact, is_past) = some(|cell| cell.fact);
        let (forecast, is_foreseen) = some(|cell| cell.forecast);
        let total = Self {
            plan,
            fact,
            forecast: forecast.filter(|_| is_foreseen),
            ..Self::default()
        };
        let shares = total.compared();
        Self {
            done: shares.done.filter(|_| is_planned && is_past),
            expected: shares.expected.filter(|_| is_planned),
            ..total
        }
    }

    fn compared(self) -> Self {
        let of_plan = |part: Option<i64>| share(part?, self.plan?);
        Self {
            done: of_plan(self.fact),
            expected: of_plan(self.forecast),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(month: &str, plan: Option<i64>, fact: i64) -> PlanFactCell {
        let today = "2026-11-10".parse().unwrap();
        PlanFactCell::of(Month::parse(month).unwrap(), today, plan, fact)
    }

    #[test]
    fn a_month_that_is_not_over_goes_on_as_it_began() {
        let over = cell("2026-10", Some(200), 150);
        assert_eq!((over.fact, over.forecast), (Some(150), Some(150)));
        assert_eq!((over.done, over.expected), (Some(7500), Some(7500)));
        let present = cell("2026-11", Some(200), 100);
        assert_eq!((present.fact, present.forecast), (Some(100), Some(300)));
        assert_eq!((present.done, present.expected), (Some(5000), Some(15_000)));
        let to_come = cell("2026-12", Some(200), 0);
        assert_eq!((to_come.fact, to_come.forecast), (None, None));
        assert_eq!((to_come.done, to_come.expected), (None, None));
    }

    #[test]
    fn nothing_planned_has_no_share() {
        assert_eq!(cell("2026-10", None, 150).done, None);
        assert_eq!(cell("2026-10", Some(0), 150).done, None);
        assert_eq!(cell("2026-11", Some(0), -3).forecast, Some(-9));
    }

    #[test]
    fn a_total_has_a_share_only_of_months_that_all_have_a_plan() {
        let planned = [
            cell("2026-10", Some(200), 150),
            cell("2026-11", Some(100), 50),
        ];
        let total = PlanFactCell::total(&planned);
        assert_eq!(
            (total.plan, total.fact, total.forecast),
            (Some(300), Some(200), Some(300))
        );
        assert_eq!((total.done, total.expected), (Some(6667), Some(10_000)));
        let half = [cell("2026-10", None, 150), cell("2026-11", Some(100), 50)];
        let total = PlanFactCell::total(&half);
        assert_eq!(
            (total.plan, total.fact, total.done),
            (Some(100), Some(200), None)
        );
        let to_come = [
            cell("2026-11", Some(100), 50),
            cell("2026-12", Some(100), 0),
        ];
        let total = PlanFactCell::total(&to_come);
        assert_eq!(
            (total.fact, total.forecast, total.done),
            (Some(50), None, None)
        );
        assert_eq!(PlanFactCell::total(&[]).plan, None);
    }
}
