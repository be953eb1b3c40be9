//! Changing a saved report, taking it away, bringing it back.

use std::collections::BTreeMap;

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, patch, post};
use canape_domain::saved_reports::{
    self, DeleteReport, EditReport, Name, ReportPatch, RestoreReport,
};
use canape_domain::{App, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{Days, Question, SavedReport, ScheduleBody};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned, given};

/// Changes of a saved report; absent keeps. What is asked changes as a whole: `report`, `parameters`
/// and `days` come together.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = saved_reports::Edit)]
pub struct Edit {
    /// Up to 80 characters.
    #[schema(examples("Отделы за прошлый месяц"))]
    name: Option<String>,
    /// Everybody shall see it; needs the right to share.
    is_shared: Option<bool>,
    #[schema(examples("departments"))]
    report: Option<String>,
    #[schema(examples(json!({"compare": "previous"})))]
    parameters: Option<BTreeMap<String, String>>,
    days: Option<Days>,
    /// `null`: it shall go out no more.
    #[serde(default, deserialize_with = "given")]
    schedule: Option<Option<ScheduleBody>>,
}

impl Edit {
    fn into_patch(self, today: chrono::NaiveDate) -> Result<ReportPatch, Problem> {
        let mut wrong = Violations::default();
        let name = self
            .name
            .and_then(|name| wrong.take("/name", Name::parse(&name)));
        let schedule = self
            .schedule
            .map(|schedule| schedule.and_then(|schedule| schedule.read(&mut wrong)));
        let question = match (self.report, self.parameters, self.days) {
            (None, None, None) => None,
            (Some(report), Some(parameters), Some(days)) => Some(Question {
                report,
                parameters,
                days,
            }),
            (report, parameters, days) => {
                for (pointer, is_missing) in [
                    ("/report", report.is_none()),
                    ("/parameters", parameters.is_none()),
                    ("/days", days.is_none()),
                ] {
                    if is_missing {
                        wrong.add(pointer, "required");
                    }
                }
                None
            }
        };
        wrong.check()?;
        Ok(ReportPatch {
            name,
            is_shared: self.is_shared,
            asked: question.map(|question| question.read(today)).transpose()?,
            schedule,
        })
    }
}

/// Change a saved report: its author's, or a shared one by who may share.
#[utoipa::path(
    operation_id = "editSavedReport",
    tag = "saved_reports",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = SavedReport))
)]
#[patch("/saved-reports/{id}")]
pub async fn edit_saved_report(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<SavedReport>, Problem> {
    let today = caller.time_zone().local_date(app.now());
    let command = EditReport {
        id: id.into(),
        version,
        patch: json.body.into_patch(today)?,
    };
    let shown = saved_reports::edit(&app, &caller, command).await?;
    Ok(SavedReport::versioned(shown, &caller))
}

/// Take a saved report away; it goes out no more.
#[utoipa::path(
    operation_id = "deleteSavedReport",
    tag = "saved_reports",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/saved-reports/{id}")]
pub async fn delete_saved_report(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = id.into();
    saved_reports::delete(&app, &caller, DeleteReport { id, version }).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Bring a saved report back; it goes out again.
#[utoipa::path(
    operation_id = "restoreSavedReport",
    tag = "saved_reports",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = SavedReport))
)]
#[post("/saved-reports/{id}/restore")]
pub async fn restore_saved_report(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<SavedReport>, Problem> {
    let id = id.into();
    let shown = saved_reports::restore(&app, &caller, RestoreReport { id, version }).await?;
    Ok(SavedReport::versioned(shown, &caller))
}
