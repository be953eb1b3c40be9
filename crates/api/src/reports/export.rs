//! Any report as a file.

use std::collections::BTreeMap;

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::App;
use canape_domain::access::Caller;
use canape_domain::reports::{self, PaperTable, Sheet};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::sheet;
use super::wanted::{Table, Wanted};
use crate::http::{Identified, Json, Language, Problem, csv};

/// What the file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::FileKind)]
pub enum FileKind {
    /// Lines of text, as Excel of a Russian office opens them.
    Csv,
    /// A spreadsheet with typed cells.
    Xlsx,
    /// Paper.
    Pdf,
}

/// Which report, and as what.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = reports::Export)]
pub struct Export {
    /// The last part of the report's path: `company`, `employees`, `departments`, `channels`,
    /// `loss-reasons`, `funnel`, `movement`, `plan-fact`, `deals`, `rating`, `cohorts`,
    /// `expected-payments`, `receivables`, `advances`.
    #[schema(examples("employees"))]
    report: String,
    format: FileKind,
    /// The parameters of the report, as they stand in its address.
    #[schema(examples(json!({"from": "2026-11-01", "to": "2026-11-30", "compare": "previous"})))]
    parameters: BTreeMap<String, String>,
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
            (Vec<u8> = "application/pdf"),
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
    let Export {
        report,
        format,
        parameters,
    } = json.body;
    let wanted = Wanted::read(&report, &parameters)?;
    let made = Made::of(&app, &caller, wanted, Language::of_request(&request)).await?;
    let (bytes, kind) = made.file(&app, &caller, format).await?;
    let name = format!("attachment; filename=\"{}\"", made.name(format));
    Ok(HttpResponse::Ok()
        .content_type(kind)
        .insert_header((CONTENT_DISPOSITION, name))
        .body(bytes))
}

impl FileKind {
    /// What its name ends with.
    const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
        }
    }
}

/// A report that leaves the house, which is on record.
pub struct Made {
    what: reports::Exported,
    pub sheet: Sheet,
}

impl Made {
    pub async fn of(
        app: &App,
        caller: &Caller,
        wanted: Wanted,
        language: Language,
    ) -> Result<Self, Problem> {
        let (report, export) = (wanted.report(), wanted.export());
        let exporter = reports::exporter(caller, export)?;
        let Table { sheet, first, last } = wanted.table(app, &exporter, language).await?;
        let what = reports::Exported {
            report,
            first,
            last,
            rows: sheet.rows.len(),
        };
        reports::exported(app, caller, export, what).await?;
        Ok(Self { what, sheet })
    }

    /// The bytes of the file, and its media type.
    pub async fn file(
        &self,
        app: &App,
        caller: &Caller,
        format: FileKind,
    ) -> Result<(Vec<u8>, &'static str), Problem> {
        Ok(match format {
            FileKind::Csv => (sheet::lines(&self.sheet), csv::content_type()),
            FileKind::Xlsx => (app.exchange.sheet(&self.sheet)?, XLSX),
            FileKind::Pdf => {
                let paper = PaperTable {
                    sheet: self.sheet.clone(),
                    firm: caller.account_record().name.clone(),
                    on: caller.time_zone().local_date(app.now()),
                };
                (app.printer.table(paper).await?, "application/pdf")
            }
        })
    }

    /// As what it is saved.
    pub fn name(&self, format: FileKind) -> String {
        let what = &self.what;
        let ending = format.ending();
        if what.first == what.last {
            return format!("{}-{}.{ending}", what.report, what.first);
        }
        format!("{}-{}-{}.{ending}", what.report, what.first, what.last)
    }
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
