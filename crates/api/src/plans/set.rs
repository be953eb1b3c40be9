//! Setting many cells of plans at once.

use actix_web::put;
use actix_web::web::Data;
use canape_domain::plans::{self, Amount, Plan, SetCell, SetPlans};
use canape_domain::values::Month;
use canape_domain::{App, Violations};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::{Measure, Subject};
use crate::http::{Identified, Json, List, Problem};

/// Cells of one measure to be set.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = plans::Set)]
pub struct Set {
    measure: Measure,
    /// At most 1000, each once.
    cells: Vec<Wish>,
}

/// A cell to be set.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = plans::SetCell)]
pub struct Wish {
    subject: Subject,
    #[schema(examples("2026-11"))]
    month: String,
    /// `null` clears.
    #[schema(examples("1500000.00"))]
    amount: Option<String>,
    /// The version that was seen; absent or `null` where nothing was planned.
    version: Option<i64>,
}

/// A plan as it is now.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = plans::Plan)]
pub struct PlanCell {
    subject: Subject,
    #[schema(examples("2026-11"))]
    month: String,
    #[schema(examples("1500000.00"))]
    amount: String,
    version: i64,
}

/// Set cells of plans, all or none; errors name each by its place in the list, those that have
/// changed meanwhile included. Answers with the plans that there are now in these cells.
#[utoipa::path(
    operation_id = "setPlans",
    tag = "plans",
    request_body = Set,
    responses((status = 200, body = List<PlanCell>))
)]
#[put("/plans")]
pub async fn set_plans(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Set>,
) -> Result<List<PlanCell>, Problem> {
    let command = json.body.into_command()?;
    let plans = plans::set(&app, &caller, command).await?;
    Ok(List::whole(plans.into_iter().map(PlanCell::from).collect()))
}

impl Set {
    fn into_command(self) -> Result<SetPlans, Violations> {
        let mut wrong = Violations::default();
        let measure = self.measure.into();
        let cells = self.cells.into_iter().enumerate();
        let cells: Vec<SetCell> = cells
            .filter_map(|(index, cell)| {
                cell.parsed(&format!("/cells/{index}"), measure, &mut wrong)
            })
            .collect();
        wrong.check()?;
        Ok(SetPlans { measure, cells })
    }
}

impl Wish {
    fn parsed(self, at: &str, measure: plans::Measure, wrong: &mut Violations) -> Option<SetCell> {
        let subject = self.subject.parsed(&format!("{at}/subject"), wrong);
        let month = wrong.take(format!("{at}/month"), Month::parse(&self.month));
        let amount = self.amount.as_deref();
        let amount = amount.map(|text| Amount::parse(measure, text)).transpose();
        let amount = wrong.take(format!("{at}/amount"), amount);
        Some(SetCell {
            subject: subject?,
            month: month?,
            amount: amount?,
            version: self.version,
        })
    }
}

impl From<Plan> for PlanCell {
    fn from(plan: Plan) -> Self {
        Self {
            subject: plan.subject.into(),
            month: plan.month.to_string(),
            amount: plan.amount.to_string(),
            version: plan.version,
        }
    }
}
