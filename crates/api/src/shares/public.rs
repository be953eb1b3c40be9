//! The client's side: reading a document by its link, and answering a quote.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::shares::{self, AnswerDocument, ShareToken};
use canape_domain::values::{Line, Prose};
use canape_domain::{App, Violations};
use serde::Deserialize;
use utoipa::ToSchema;

use super::body::Answer;
use super::face::Face;
use crate::documents::printout_response;
use crate::http::{Json, Problem, ok};

/// The link that somebody holds.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = shares::Look)]
pub struct Look {
    /// What stands behind `#` in the link.
    token: String,
}

/// The client's answer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = shares::Reply)]
pub struct Reply {
    /// What stands behind `#` in the link.
    token: String,
    accepted: bool,
    /// Who answers, up to 100 characters.
    #[schema(examples("Иванов Пётр, директор"))]
    name: String,
    /// Up to 1000 characters.
    comment: Option<String>,
}

/// Read a document by the link to its public page; that somebody did is noted.
#[utoipa::path(
    operation_id = "lookAtDocument",
    tag = "shares",
    security(()),
    request_body = Look,
    responses((status = 200, body = Face))
)]
#[post("/public/documents/look")]
pub async fn look_at_document(app: Data<App>, json: Json<Look>) -> Result<HttpResponse, Problem> {
    let face = shares::look(&app, &token(&json.body.token)?).await?;
    Ok(ok(&Face::from(face)))
}

/// Read the PDF of a document by the link to its public page; the DOCX of its own template where no
/// PDF is made of it.
#[utoipa::path(
    operation_id = "readSharedPdf",
    tag = "shares",
    security(()),
    request_body = Look,
    responses((
        status = 200,
        content(
            (String = "application/pdf"),
            (String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ),
    ))
)]
#[post("/public/documents/pdf")]
pub async fn read_shared_pdf(app: Data<App>, json: Json<Look>) -> Result<HttpResponse, Problem> {
    let paper = shares::paper(&app, &token(&json.body.token)?).await?;
    Ok(printout_response(paper))
}

/// Accept or reject a quote, once.
#[utoipa::path(
    operation_id = "answerDocument",
    tag = "shares",
    security(()),
    request_body = Reply,
    responses((status = 200, body = Answer))
)]
#[post("/public/documents/answer")]
pub async fn answer_document(app: Data<App>, json: Json<Reply>) -> Result<HttpResponse, Problem> {
    let body = json.body;
    let token = token(&body.token)?;
    let mut wrong = Violations::default();
    let name = wrong.take("/name", Line::parse(&body.name));
    let comment = body.comment.filter(|text| !text.trim().is_empty());
    let comment = comment.map(|text| wrong.take("/comment", Prose::parse(&text)));
    let Some(name) = name.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let command = AnswerDocument {
        token,
        is_accepted: body.accepted,
        name,
        comment: comment.flatten(),
    };
    let share = shares::answer(&app, command).await?;
    let answer = share.answer.ok_or(shares::Error::NotAnswerable)?;
    Ok(ok(&Answer::from(answer)))
}

fn token(text: &str) -> Result<ShareToken, shares::Error> {
    ShareToken::parse(text).ok_or(shares::Error::LinkSpent)
}
