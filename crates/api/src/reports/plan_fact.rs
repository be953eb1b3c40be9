//! Plan and fact.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::reports::{self, AskPlanFact};
use canape_domain::{App, Id, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::body::MeasureOf;
use super::figures::{Figure, hundredths};
use crate::http::{Identified, Problem, Query, ok};
use crate::plans::body::{Measure, Subject, stretch};

/// Of which months, and what.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// The first month.
    #[param(example = "2026-01")]
    month_from: String,
    /// The last month, which is included; at most 36 months.
    #[param(example = "2026-12")]
    month_to: String,
    #[param(inline)]
    measure: Measure,
}

/// Plan and fact of one measure: subjects by months.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::PlanFact)]
pub struct PlanFact {
    measure: Measure,
    /// What the other reports call it, and in what it is counted.
    figure: MeasureOf,
    /// The columns.
    #[schema(examples(json!(["2026-11", "2026-12"])))]
    months: Vec<String>,
    /// The day up to which facts are counted: today in the account's time zone.
    today: NaiveDate,
    /// The firm, then the departments, then the colleagues, as far as the caller reaches.
    rows: Vec<Row>,
}

/// Plan and fact of one subject.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::PlanFactRow)]
pub struct Row {
    subject: Subject,
    /// `null`: the firm.
    #[schema(examples("Отдел продаж"))]
    name: Option<String>,
    /// Where a colleague works; the department above a department.
    department_id: Option<Uuid>,
    /// `false`: has left, or was archived.
    is_present: bool,
    /// For each month.
    cells: Vec<Cell>,
    /// Of all months; a share only where all of them have both parts of it.
    total: Cell,
}

/// Plan and fact of a month.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::PlanFactCell)]
pub struct Cell {
    /// What was planned; `null`: nothing.
    plan: Option<Figure>,
    /// What was reached up to today; `null`: the month is still to come.
    fact: Option<Figure>,
    /// Of a month that is over, the fact; of the present one, fact ÷ days passed, today among them, ×
    /// days of the month; of one to come, `null`.
    forecast: Option<Figure>,
    /// Per cents: fact ÷ plan.
    #[schema(examples("75.00"))]
    done: Option<String>,
    /// Per cents: forecast ÷ plan.
    #[schema(examples("112.50"))]
    expected: Option<String>,
}

/// Report on what was reached of what was planned, month by month, with where the present month is
/// going.
#[utoipa::path(
    operation_id = "showPlanFactReport",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = PlanFact))
)]
#[get("/reports/plan-fact")]
pub async fn show_plan_fact_report(
    app: Data<App>,
    Identified(caller): Identified,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let ask = asked.into_ask()?;
    let answer = reports::plan_fact(&app, &caller, ask).await?;
    Ok(ok(&PlanFact::from(answer)))
}

impl Asked {
    pub fn into_ask(self) -> Result<AskPlanFact, Violations> {
        let mut wrong = Violations::default();
        let asked = (self.month_from.as_str(), self.month_to.as_str());
        let months = stretch(asked, ("month_from", "month_to"), &mut wrong);
        let (first, last) = months.ok_or(wrong)?;
        Ok(AskPlanFact {
            first,
            last,
            measure: self.measure.into(),
        })
    }
}

impl From<reports::PlanFact> for PlanFact {
    fn from(answer: reports::PlanFact) -> Self {
        let figure = answer.figure;
        Self {
            measure: answer.measure.into(),
            figure: figure.into(),
            months: answer.months.iter().map(ToString::to_string).collect(),
            today: answer.today,
            rows: answer
                .rows
                .into_iter()
                .map(|row| Row {
                    subject: row.subject.into(),
                    name: row.name,
                    department_id: row.department.map(Id::uuid),
                    is_present: row.is_present,
                    cells: row
                        .cells
                        .iter()
                        .map(|cell| Cell::of(figure, cell))
                        .collect(),
                    total: Cell::of(figure, &row.total),
                })
                .collect(),
        }
    }
}

impl Cell {
    fn of(measure: reports::Measure, cell: &reports::PlanFactCell) -> Self {
        let figure = |figure: Option<i64>| figure.map(|figure| Figure::of(measure, figure));
        Self {
            plan: figure(cell.plan),
            fact: figure(cell.fact),
            forecast: figure(cell.forecast),
            done: cell.done.map(hundredths),
            expected: cell.expected.map(hundredths),
        }
    }
}
