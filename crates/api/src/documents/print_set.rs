//! Issued papers in one printout.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::documents::{self, MOST_COPIES, MOST_IN_SET, PrintSet};
use canape_domain::{App, Id, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::pdf::printout_response;
use crate::bootstrap::House;
use crate::http::{Identified, Json, Problem};

/// A document, and how many of it are wanted.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Copies)]
pub struct Copies {
    pub id: Uuid,
    /// 1…9; unless told, 2 of what both sides sign and 1 of anything else.
    #[schema(minimum = 1, maximum = 9)]
    pub copies: Option<u8>,
}

/// Which papers, and how.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::PrintSet)]
pub struct Printout {
    /// In the order of the printout; at most 100, each issued.
    documents: Vec<Copies>,
    /// Whether each copy starts on the front of a leaf, for printers of both sides: blank pages stand
    /// between them.
    #[serde(default)]
    starts_on_front: bool,
}

/// Reads which documents are wanted, each once and at most so many.
pub fn copies(
    typed: Vec<Copies>,
    most: usize,
    wrong: &mut Violations,
) -> Vec<(Id<documents::Document>, Option<u8>)> {
    if typed.is_empty() {
        wrong.add("/documents", "required");
    }
    if typed.len() > most {
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        wrong.add_limit("/documents", "too_many", limit);
    }
    let mut seen = Vec::new();
    for (index, one) in typed.into_iter().enumerate() {
        let id = Id::from(one.id);
        if seen.iter().any(|(earlier, _)| *earlier == id) {
            wrong.add(format!("/documents/{index}/id"), "repeated");
        }
        if one
            .copies
            .is_some_and(|copies| !(1..=MOST_COPIES).contains(&copies))
        {
            wrong.add(format!("/documents/{index}/copies"), "copies");
        }
        seen.push((id, one.copies));
    }
    seen
}

/// Print issued documents in one PDF, each so many times, as they were kept on the days of issue.
#[utoipa::path(
    operation_id = "printDocuments",
    tag = "documents",
    request_body = Printout,
    responses((status = 200, body = String, content_type = "application/pdf")),
    extensions(("x-no-event" = json!(true)))
)]
#[post("/documents/print")]
pub async fn print_documents(
    app: Data<App>,
    house: Data<House>,
    Identified(caller): Identified,
    json: Json<Printout>,
) -> Result<HttpResponse, Problem> {
    let body = json.body;
    let mut wrong = Violations::default();
    let documents = copies(body.documents, MOST_IN_SET, &mut wrong);
    wrong.check()?;
    let _seat = house.file_seats.take(caller.account())?;
    let wish = PrintSet {
        documents,
        starts_on_front: body.starts_on_front,
    };
    Ok(printout_response(
        documents::print_set(&app, &caller, wish).await?,
    ))
}
