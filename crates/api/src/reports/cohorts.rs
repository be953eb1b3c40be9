//! Cohorts of first purchase.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::reports::{self, AskCohorts};
use canape_domain::values::Month;
use canape_domain::{App, Violations};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::figures::hundredths;
use super::filter::{period, reported};
use crate::http::{Identified, Problem, Query, ok};
use crate::plans::body::stretch;

reported! {
    /// Whose first purchases, and which deals count as purchases: cohorts are of the months that
    /// `from` and `to` touch, at most 36.
    #[derive(Debug, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct Asked {}
}

/// A month of a cohort.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::CohortCell)]
pub struct Cell {
    /// How many of its clients bought.
    clients: i64,
    /// Per cents of all its clients.
    #[schema(examples("25.40"))]
    share: Option<String>,
    /// How many deals were won.
    deals: i64,
    /// Roubles without VAT: what those are worth.
    #[schema(examples("1600.00"))]
    revenue: String,
}

/// Those who bought for the first time in a month.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Cohort)]
pub struct Cohort {
    #[schema(examples("2026-11"))]
    month: String,
    /// How many clients.
    clients: i64,
    /// That month, and each one after it up to the present one.
    cells: Vec<Cell>,
    /// Roubles without VAT: what they have brought by now.
    #[schema(examples("1600.00"))]
    revenue: String,
    /// The same of one of them.
    #[schema(examples("400.00"))]
    per_client: Option<String>,
}

/// Cohorts of first purchase.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Cohorts)]
pub struct Cohorts {
    /// The earliest first.
    cohorts: Vec<Cohort>,
    /// Of all of them: what was bought in the first month, in the second, and so on. A share is of
    /// the clients whose cohorts are that old.
    total: Vec<Cell>,
}

/// Report on who comes back: clients by the month of their first won deal, and what they bought in
/// the months that followed. A firm's people buy for the firm; deals without a client are left out.
#[utoipa::path(
    operation_id = "showCohortsReport",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = Cohorts))
)]
#[get("/reports/cohorts")]
pub async fn show_cohorts_report(
    app: Data<App>,
    Identified(caller): Identified,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let cohorts = reports::cohorts(&app, &caller, asked.into_ask()?).await?;
    Ok(ok(&Cohorts::from(cohorts)))
}

impl Asked {
    pub fn into_ask(self) -> Result<AskCohorts, Violations> {
        let mut wrong = Violations::default();
        let filter = self.filter(&mut wrong);
        let days = period(self.from, self.to, &mut wrong);
        let months = days.and_then(|days| {
            let month = |day| Month::of(day).to_string();
            let (first, last) = (month(days.first), month(days.last));
            stretch((&first, &last), ("from", "to"), &mut wrong)
        });
        match months {
            Some((first, last)) if wrong.is_empty() => Ok(AskCohorts {
                first,
                last,
                filter,
            }),
            _ => Err(wrong),
        }
    }
}

impl From<reports::Cohorts> for Cohorts {
    fn from(all: reports::Cohorts) -> Self {
        Self {
            cohorts: all
                .cohorts
                .into_iter()
                .map(|one| Cohort {
                    month: one.month.to_string(),
                    clients: one.clients,
                    cells: one.cells.iter().map(Cell::from).collect(),
                    revenue: hundredths(one.revenue),
                    per_client: one.per_client.map(hundredths),
                })
                .collect(),
            total: all.total.iter().map(Cell::from).collect(),
        }
    }
}

impl From<&reports::CohortCell> for Cell {
    fn from(cell: &reports::CohortCell) -> Self {
        Self {
            clients: cell.clients,
            share: cell.share.map(hundredths),
            deals: cell.deals,
            revenue: hundredths(cell.revenue),
        }
    }
}
