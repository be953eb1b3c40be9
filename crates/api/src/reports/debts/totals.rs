//! The totals of all reports on debts.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::App;
use canape_domain::reports::{self, DebtTotals};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::figures::Counted;
use crate::http::{Identified, Problem, ok};

/// What is expected, owed and paid ahead today.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::DebtTotals)]
pub struct Totals {
    /// Today, in the account's time zone.
    as_of: NaiveDate,
    /// Expected payments: issued invoices that are not paid in full.
    expected_payments: Counted,
    /// Receivables: what was handed over and is not paid.
    receivables: Counted,
    /// Advances: money received beyond what was handed over.
    advances: Counted,
}

/// Report on the totals of expected payments, receivables and advances today.
#[utoipa::path(
    operation_id = "showDebtTotals",
    tag = "reports",
    responses((status = 200, body = Totals))
)]
#[get("/reports/debts")]
pub async fn show_debt_totals(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<HttpResponse, Problem> {
    let totals = reports::debt_totals(&app, &caller).await?;
    Ok(ok(&Totals::from(totals)))
}

impl From<DebtTotals> for Totals {
    fn from(totals: DebtTotals) -> Self {
        Self {
            as_of: totals.as_of,
            expected_payments: Counted(totals.expected),
            receivables: Counted(totals.receivables),
            advances: Counted(totals.advances),
        }
    }
}
