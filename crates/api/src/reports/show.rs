//! The reports over deals, one operation each; all are asked and answered alike.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::App;
use canape_domain::access::Caller;
use canape_domain::reports::{self, Report};

use super::body::ReportOf;
use super::filter::Asked;
use crate::http::{Identified, Problem, Query, ok};

async fn show(
    app: &App,
    caller: &Caller,
    report: Report,
    asked: Asked,
) -> Result<HttpResponse, Problem> {
    let ask = asked.into_ask(report)?;
    let answer = reports::ask(app, caller, ask).await?;
    Ok(ok(&ReportOf::from(answer)))
}

/// Report on the firm over a period; `split` by `month`, `week`, `day`, `pipeline`, `deal_type`.
#[utoipa::path(
    operation_id = "showCompanyReport",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = ReportOf))
)]
#[get("/reports/company")]
pub async fn show_company_report(
    app: Data<App>,
    Identified(caller): Identified,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    show(&app, &caller, Report::Company, asked).await
}

/// Report on the profitability of employees; `split` by `month`, `pipeline`, `deal_type`.
#[utoipa::path(
    operation_id = "showEmployeesReport",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = ReportOf))
)]
#[get("/reports/employees")]
pub async fn show_employees_report(
    app: Data<App>,
    Identified(caller): Identified,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    show(&app, &caller, Report::Employees, asked).await
}

/// Report on the profitability of departments, each with all below it; `split` by `month`,
/// `pipeline`, `deal_type`.
#[utoipa::path(
    operation_id = "showDepartmentsReport",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = ReportOf))
)]
#[get("/reports/departments")]
pub async fn show_departments_report(
    app: Data<App>,
    Identified(caller): Identified,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    show(&app, &caller, Report::Departments, asked).await
}

/// Report on sales channels; `split` by `month`, `pipeline`, `deal_type`.
#[utoipa::path(
    operation_id = "showChannelsReport",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = ReportOf))
)]
#[get("/reports/channels")]
pub async fn show_channels_report(
    app: Data<App>,
    Identified(caller): Identified,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    show(&app, &caller, Report::Channels, asked).await
}

/// Report on why deals are lost; `split` by `stage`, `employee`, `department`, `channel`,
/// `deal_type`, `product`, `month`.
#[utoipa::path(
    operation_id = "showLossReasonsReport",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = ReportOf))
)]
#[get("/reports/loss-reasons")]
pub async fn show_loss_reasons_report(
    app: Data<App>,
    Identified(caller): Identified,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    show(&app, &caller, Report::LossReasons, asked).await
}
