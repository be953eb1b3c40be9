//! Reading plans as a table.

use actix_web::get;
use actix_web::web::Data;
use actix_web::{HttpResponse, Responder};
use canape_domain::plans::{self, Question};
use canape_domain::{App, Id, Violations, costs};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::body::{Measure, PlanSubjectKind, Subject, stretch};
use crate::http::{Identified, Problem, Query};

/// Which plans.
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

/// Plans of one measure: subjects by months.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = plans::Table)]
pub struct Table {
    measure: Measure,
    /// The columns.
    #[schema(examples(json!(["2026-11", "2026-12"])))]
    months: Vec<String>,
    /// The firm, then the departments, then the colleagues, as far as the caller reaches.
    rows: Vec<Row>,
    /// What the departments, and what the colleagues come to.
    sums: Vec<Sums>,
}

/// The plans of one subject.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = plans::Row)]
pub struct Row {
    subject: Subject,
    /// `null`: the firm.
    #[schema(examples("Отдел продаж"))]
    name: Option<String>,
    /// Where a colleague works; the department above a department.
    department_id: Option<Uuid>,
    /// `false`: has left, or was archived; what was planned can only be cleared.
    is_present: bool,
    /// For each month; `null`: nothing is planned.
    cells: Vec<Option<Cell>>,
    /// What they come to.
    #[schema(examples("3000000.00"))]
    total: String,
}

/// A plan that is there.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = plans::Cell)]
pub struct Cell {
    #[schema(examples("1500000.00"))]
    amount: String,
    version: i64,
}

/// What rows of one kind come to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = plans::Sums)]
pub struct Sums {
    kind: PlanSubjectKind,
    /// For each month.
    #[schema(examples(json!(["1500000.00", "1500000.00"])))]
    cells: Vec<String>,
    #[schema(examples("3000000.00"))]
    total: String,
}

/// Read the plans of some months and one measure as a table, with its sums.
#[utoipa::path(
    operation_id = "getPlans",
    tag = "plans",
    params(Asked),
    responses((status = 200, body = Table))
)]
#[get("/plans")]
pub async fn get_plans(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<impl Responder, Problem> {
    let mut wrong = Violations::default();
    let asked = (query.month_from.as_str(), query.month_to.as_str());
    let months = stretch(asked, ("month_from", "month_to"), &mut wrong);
    let (first, last) = months.ok_or(wrong)?;
    let question = Question {
        first,
        last,
        measure: query.measure.into(),
    };
    let table = plans::table(&app, &caller, question).await?;
    Ok(HttpResponse::Ok().json(Table::from(table)))
}

impl From<plans::Table> for Table {
    fn from(table: plans::Table) -> Self {
        Self {
            measure: table.measure.into(),
            months: table.months.iter().map(ToString::to_string).collect(),
            rows: table.rows.into_iter().map(Row::from).collect(),
            sums: table.sums.iter().map(Sums::from).collect(),
        }
    }
}

impl From<plans::Row> for Row {
    fn from(row: plans::Row) -> Self {
        let cell = |cell: plans::Cell| Cell {
            amount: cell.amount.to_string(),
            version: cell.version,
        };
        Self {
            subject: row.subject.into(),
            name: row.name,
            department_id: row.department.map(Id::uuid),
            is_present: row.is_present,
            cells: row.cells.into_iter().map(|one| one.map(cell)).collect(),
            total: row.total.to_string(),
        }
    }
}

impl From<&plans::Sums> for Sums {
    fn from(sums: &plans::Sums) -> Self {
        Self {
            kind: match sums.kind {
                costs::SubjectKind::Department => PlanSubjectKind::Department,
                costs::SubjectKind::Employee => PlanSubjectKind::Employee,
                _ => PlanSubjectKind::Firm,
            },
            cells: sums.cells.iter().map(ToString::to_string).collect(),
            total: sums.total.to_string(),
        }
    }
}
