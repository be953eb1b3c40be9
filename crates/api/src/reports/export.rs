//! A report as a file.

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::reports::{self, Report, Sheet};
use canape_domain::{App, Violations};
use serde::Deserialize;
use utoipa::ToSchema;

use super::filter::{AskedBody, CompareWish, Layout};
use super::sheet;
use crate::http::{Identified, Json, Language, Problem, csv};

/// What the file is.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::FileKind)]
pub enum FileKind {
    /// Lines of text, as Excel of a Russian office opens them.
    Csv,
    /// A spreadsheet with typed cells.
    Xlsx,
}

/// Which report, and as what.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = reports::Export)]
pub struct Export {
    /// `company`, `employees`, `departments`, `channels`, `loss-reasons`.
    #[schema(examples("employees"))]
    report: String,
    format: FileKind,
    /// With what each figure is compared; with nothing unless told.
    compare: Option<CompareWish>,
    /// By what the rows are split once more.
    split: Option<String>,
    /// These figures, separated by commas; all that the reader may see unless told.
    measures: Option<String>,
    /// Of which days and deals: as the parameters of the report.
    filter: AskedBody,
}

/// Take a report out as a file; its figures are those of the report within the reach of exports.
#[utoipa::path(
    operation_id = "exportReport",
    tag = "reports",
    request_body = Export,
    responses(
        (status = 200, content(
            (String = "text/csv"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ))
    )
)]
#[post("/reports/export")]
pub async fn export_report(
    request: HttpRequest,
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Export>,
) -> Result<HttpResponse, Problem> {
    let format = json.body.format;
    let answer = reports::export(&app, &caller, json.body.into_ask()?).await?;
    let table = sheet::sheet(&answer, Language::of_request(&request));
    let (first, last) = (answer.period.first, answer.period.last);
    let name = format!("{}-{first}-{last}", answer.report.wire());
    file(&app, &table, format, &name)
}

/// The answer that is a file with a table.
pub fn file(
    app: &App,
    table: &Sheet,
    format: FileKind,
    name: &str,
) -> Result<HttpResponse, Problem> {
    let (bytes, kind, ending) = match format {
        FileKind::Csv => (sheet::lines(table), csv::content_type(), "csv"),
        FileKind::Xlsx => (app.exchange.sheet(table)?, XLSX, "xlsx"),
    };
    let name = format!("attachment; filename=\"{name}.{ending}\"");
    Ok(HttpResponse::Ok()
        .content_type(kind)
        .insert_header((CONTENT_DISPOSITION, name))
        .body(bytes))
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

impl Export {
    fn into_ask(self) -> Result<reports::Ask, Violations> {
        let mut wrong = Violations::default();
        let report = Report::ALL
            .into_iter()
            .find(|one| one.wire() == self.report);
        if report.is_none() {
            wrong.add("/report", "unknown_value");
        }
        let (period, filter) = self.filter.read_field(&mut wrong);
        let layout = Layout {
            compare: self.compare,
            split: self.split.as_deref(),
            measures: self.measures.as_ref(),
        };
        match report {
            Some(report) => layout.ask(report, period, filter, wrong),
            None => Err(wrong),
        }
    }
}
