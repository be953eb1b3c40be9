//! What calls for somebody at this moment.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::App;
use canape_domain::reports;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::http::{Identified, Problem, Query, ok};

/// How patient clients are.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// After how many minutes a request has waited too long; 30 unless told, at most 10080.
    #[param(example = 30)]
    minutes: Option<u16>,
}

/// What calls for somebody, within the reader's reach; `null`: they may not see such things. Lists
/// show the same rows.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Now)]
pub struct Now {
    /// Open deals of which nobody has planned what comes next.
    deals_without_task: Option<u64>,
    /// Open deals that have stood on their stage for longer than its norm.
    deals_idle: Option<u64>,
    /// Requests that have waited for an answer for longer than `minutes`.
    requests_unanswered: Option<u64>,
    /// The minutes.
    minutes: u16,
    /// Invoices that are not paid in full, and whose last day to pay was before today.
    invoices_overdue: Option<u64>,
    /// Originals that should have been sent or have come back before today.
    originals_overdue: Option<u64>,
}

/// Count what calls for somebody at this moment.
#[utoipa::path(
    operation_id = "showNow",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = Now))
)]
#[get("/reports/now")]
pub async fn show_now(
    app: Data<App>,
    Identified(caller): Identified,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let minutes = asked.minutes.unwrap_or(reports::PATIENCE);
    let now = reports::now(&app, &caller, minutes).await?;
    Ok(ok(&Now {
        deals_without_task: now.deals_without_task,
        deals_idle: now.deals_idle,
        requests_unanswered: now.requests_unanswered,
        minutes,
        invoices_overdue: now.invoices_overdue,
        originals_overdue: now.originals_overdue,
    }))
}
