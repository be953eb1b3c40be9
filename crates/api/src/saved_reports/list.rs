//! The saved reports that a person has.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, saved_reports};

use super::body::SavedReport;
use crate::http::{Identified, List, Problem};

/// List the caller's own reports and those that they get by mail, then the shared ones, each by name.
#[utoipa::path(
    operation_id = "listSavedReports",
    tag = "saved_reports",
    responses((status = 200, body = List<SavedReport>))
)]
#[get("/saved-reports")]
pub async fn list_saved_reports(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<SavedReport>, Problem> {
    let reports = saved_reports::list(&app, &caller).await?.into_iter();
    let reports = reports.map(|shown| SavedReport::shown(shown, &caller));
    Ok(List::whole(reports.collect()))
}
