//! Saving a report.

use std::collections::BTreeMap;

use actix_web::post;
use actix_web::web::Data;
use canape_domain::saved_reports::{self, CreateReport, Name};
use canape_domain::{App, Violations};
use serde::Deserialize;
use utoipa::ToSchema;

use super::body::{Days, Question, SavedReport, ScheduleBody};
use crate::http::{Identified, Json, Problem, Versioned};

/// A report to be saved.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = saved_reports::Create)]
pub struct Create {
    /// Up to 80 characters.
    #[schema(examples("Отделы за прошлый месяц"))]
    name: String,
    /// Everybody shall see it; needs the right to share.
    #[serde(default)]
    is_shared: bool,
    /// The last part of the report's path, as for its export.
    #[schema(examples("departments"))]
    report: String,
    /// The parameters of the report without its days.
    #[serde(default)]
    #[schema(examples(json!({"compare": "previous"})))]
    parameters: BTreeMap<String, String>,
    days: Days,
    /// It does not go out by mail unless told; needs the right to export.
    schedule: Option<ScheduleBody>,
}

/// Save a report.
#[utoipa::path(
    operation_id = "createSavedReport",
    tag = "saved_reports",
    request_body = Create,
    responses((status = 201, body = SavedReport))
)]
#[post("/saved-reports")]
pub async fn create_saved_report(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<SavedReport>, Problem> {
    let retry = json.retry("createSavedReport");
    let body = json.body;
    let mut wrong = Violations::default();
    let name = wrong.take("/name", Name::parse(&body.name));
    let schedule = body.schedule.map(|schedule| schedule.read(&mut wrong));
    let (Some(name), true) = (name, wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let question = Question {
        report: body.report,
        parameters: body.parameters,
        days: body.days,
    };
    let asked = question.read(caller.time_zone().local_date(app.now()))?;
    let command = CreateReport {
        name,
        is_shared: body.is_shared,
        asked,
        schedule: schedule.flatten(),
        retry,
    };
    let created = saved_reports::create(&app, &caller, command).await?;
    let saved = SavedReport::shown(created.value, &caller);
    let version = saved.version();
    Ok(Versioned::created(saved, version, created.is_replay))
}
