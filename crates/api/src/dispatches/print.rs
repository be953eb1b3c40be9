//! Lists, envelopes and covering letters.

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::App;
use canape_domain::Violations;
use canape_domain::dispatches::{self, MailPaper, PrintMail, Printout};
use canape_domain::values::sensible_day;
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;

use super::sort::wanted;
use crate::bootstrap::House;
use crate::documents::CopiesWish;
use crate::http::{Identified, Json, Problem};

/// A paper of a dispatch.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = dispatches::Paper)]
pub enum Paper {
    /// The list of all envelopes as PDF.
    List,
    /// The same as a table: XLSX.
    Table,
    /// Envelopes of 229 × 162 mm, a page each: those whose address is known.
    EnvelopesC5,
    /// Envelopes of 220 × 110 mm.
    EnvelopesDl,
    /// A covering letter for each client: what lies in the envelope.
    Covering,
}

/// What shall be printed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = dispatches::Print)]
pub struct Print {
    /// At most 200, each issued.
    documents: Vec<CopiesWish>,
    paper: Paper,
    /// The day of the dispatch; today unless told.
    date: Option<NaiveDate>,
}

impl Paper {
    const fn of(self) -> (MailPaper, bool, &'static str) {
        match self {
            Self::List => (MailPaper::List, false, "dispatch.pdf"),
            Self::Table => (MailPaper::List, true, "dispatch.xlsx"),
            Self::EnvelopesC5 => (MailPaper::EnvelopesC5, false, "envelopes-c5.pdf"),
            Self::EnvelopesDl => (MailPaper::EnvelopesDl, false, "envelopes-dl.pdf"),
            Self::Covering => (MailPaper::Covering, false, "covering-letters.pdf"),
        }
    }
}

/// Print a paper of a dispatch: the list, envelopes or covering letters.
#[utoipa::path(
    operation_id = "printDispatch",
    tag = "dispatches",
    request_body = Print,
    responses((status = 200, body = String, content_type = "application/octet-stream")),
    extensions(("x-no-event" = json!(true)))
)]
#[post("/originals/dispatch/print")]
pub async fn print_dispatch(
    app: Data<App>,
    house: Data<House>,
    Identified(caller): Identified,
    json: Json<Print>,
) -> Result<HttpResponse, Problem> {
    let body = json.body;
    if let Some(day) = body.date {
        let mut wrong = Violations::default();
        wrong.take("/date", sensible_day(day));
        wrong.check()?;
    }
    let (paper, is_table, name) = body.paper.of();
    let wish = PrintMail {
        documents: wanted(body.documents)?,
        paper,
        on: body.date,
        is_table,
    };
    let _seat = house.file_seats.take(caller.account())?;
    let printout = dispatches::print(&app, &caller, wish).await?;
    let (Printout::Pdf(bytes) | Printout::Table(bytes)) = printout;
    let disposition = format!("attachment; filename=\"{name}\"");
    Ok(HttpResponse::Ok()
        // One operation, several formats: the name says which.
        .insert_header((CONTENT_TYPE, "application/octet-stream"))
        .insert_header((CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .insert_header((CONTENT_DISPOSITION, disposition))
        .body(bytes))
}
