//! The position of the firm.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::reports::{self, AskPosition, CompanyPosition, Planned};
use canape_domain::{App, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::body::{Days, MeasureOf};
use super::figures::{Figure, hundredths};
use super::filter::{CompareWish, period};
use crate::http::{Identified, Problem, Query, ok};

/// Of which days.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// The first day, in the account's time zone.
    from: NaiveDate,
    /// The last day, which is included; at most ten years after the first.
    to: NaiveDate,
    /// With what it is compared; with nothing unless told.
    #[param(inline)]
    compare: Option<CompareWish>,
}

/// How the firm stands at the end of some days; `null`: the reader may not see such things.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::CompanyStanding)]
pub struct StandingOf {
    /// The last of the days, or today where that is still to come.
    as_of: NaiveDate,
    /// Roubles: what was handed over by then and not paid by then, as the report of receivables tells.
    #[schema(examples("1600.00"))]
    receivables: Option<String>,
    /// Roubles: what was paid by then and not handed over by then, as the report of advances tells.
    #[schema(examples("1600.00"))]
    advances: Option<String>,
    /// Documents of a date up to then of which an original is to be sent, to be returned or under way,
    /// today.
    originals: Option<u64>,
}

/// What was planned, and what was reached.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Planned)]
pub struct PlannedOf {
    /// The figure that the plan is about.
    measure: MeasureOf,
    plan: Figure,
    /// Up to today.
    fact: Figure,
    /// Per cents: fact ÷ plan.
    #[schema(examples("62.50"))]
    done: Option<String>,
}

/// The position of the firm.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::CompanyPosition)]
pub struct PositionOf {
    period: Days,
    now: StandingOf,
    /// With which it is compared.
    compared: Option<Days>,
    before: Option<StandingOf>,
    /// Of what every month of the period has a plan of the firm; nothing where the period is not of
    /// whole months, or the reader does not see the firm as a whole.
    plans: Vec<PlannedOf>,
}

/// Report on how the firm stands at the end of a period: debts and originals, and what was planned for
/// it.
#[utoipa::path(
    operation_id = "showCompanyPosition",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = PositionOf))
)]
#[get("/reports/company/position")]
pub async fn show_company_position(
    app: Data<App>,
    Identified(caller): Identified,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let mut wrong = Violations::default();
    let Some(period) = period(asked.from, asked.to, &mut wrong) else {
        return Err(wrong.into());
    };
    let ask = AskPosition {
        period,
        compare: asked.compare.map(Into::into),
    };
    let position = reports::position(&app, &caller, ask).await?;
    Ok(ok(&PositionOf::from(position)))
}

impl From<CompanyPosition> for PositionOf {
    fn from(position: CompanyPosition) -> Self {
        let (compared, before) = position.compared.unzip();
        Self {
            period: position.period.into(),
            now: position.now.into(),
            compared: compared.map(Into::into),
            before: before.map(Into::into),
            plans: position.plans.into_iter().map(PlannedOf::from).collect(),
        }
    }
}

impl From<reports::Position> for StandingOf {
    fn from(position: reports::Position) -> Self {
        Self {
            as_of: position.as_of,
            receivables: position.receivables.map(hundredths),
            advances: position.advances.map(hundredths),
            originals: position.originals,
        }
    }
}

impl From<Planned> for PlannedOf {
    fn from(planned: Planned) -> Self {
        Self {
            measure: planned.figure.into(),
            plan: Figure::of(planned.figure, planned.plan),
            fact: Figure::of(planned.figure, planned.fact),
            done: planned.done.map(hundredths),
        }
    }
}
