//! A report on debts as a file.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::reports::{self, AskDebts, DebtReport};
use canape_domain::{App, Violations};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::export::{self, FileKind};
use super::filter::{FilterBody, by};
use super::sheet;
use crate::http::{Identified, Json, Language, Problem};

/// Which report, and as what.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = reports::DebtExport)]
pub struct DebtExport {
    /// `expected-payments`, `receivables`, `advances`.
    #[schema(examples("receivables"))]
    report: String,
    format: FileKind,
    /// As of the end of this day; today unless told. Expected payments are those of today.
    as_of: Option<NaiveDate>,
    /// What rows are about: as the parameter of the report.
    #[schema(examples("contract"))]
    by: Option<String>,
    /// Whose: as the parameters of the report.
    filter: Option<FilterBody>,
}

/// Take a report on debts out as a file, all of its rows; its figures are those of the report within the
/// reach of exports.
#[utoipa::path(
    operation_id = "exportDebts",
    tag = "reports",
    request_body = DebtExport,
    responses(
        (status = 200, content(
            (String = "text/csv"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (Vec<u8> = "application/pdf"),
        ))
    )
)]
#[post("/reports/debts-export")]
pub async fn export_debts(
    request: HttpRequest,
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<DebtExport>,
) -> Result<HttpResponse, Problem> {
    let format = json.body.format;
    let ask = json.body.into_ask()?;
    let answer = reports::export_debts(&app, &caller, ask).await;
    let answer = answer.map_err(in_body)?;
    let table = sheet::sheet(&answer, Language::of_request(&request));
    let ending = format.ending();
    let name = format!("{}-{}.{ending}", answer.report.wire(), answer.as_of);
    let file = export::file(&app, &caller, &table, format).await?;
    Ok(export::answer(file, &name))
}

impl DebtExport {
    fn into_ask(self) -> Result<AskDebts, Violations> {
        let mut wrong = Violations::default();
        let report = DebtReport::from_wire(&self.report);
        if report.is_none() {
            wrong.add("/report", "unknown_value");
        }
        let by = by(self.by.as_deref(), "/by", &mut wrong);
        let filter = self.filter.unwrap_or_default().read_field(&mut wrong);
        match report {
            Some(report) if wrong.is_empty() => Ok(AskDebts {
                report,
                as_of: self.as_of,
                by,
                filter,
                page: None,
            }),
            _ => Err(wrong),
        }
    }
}

/// Rules that name parameters of the report, as they stand in the body.
fn in_body(error: reports::Error) -> reports::Error {
    let reports::Error::Invalid(wrong) = error else {
        return error;
    };
    let mut placed = Violations::default();
    for violation in wrong.all() {
        let mut one = Violations::default();
        match violation.limit {
            Some(limit) => one.add_limit(violation.pointer.clone(), violation.code, limit),
            None => one.add(violation.pointer.clone(), violation.code),
        }
        let at_top = matches!(violation.pointer.as_str(), "as_of" | "by");
        placed.join(one.under(if at_top { "/" } else { "/filter/" }));
    }
    reports::Error::Invalid(placed)
}
