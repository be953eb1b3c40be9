//! Letters with a document.

use actix_web::HttpResponse;
use actix_web::post;
use actix_web::web::Data;
use canape_domain::shares::{self, WriteLetter};
use canape_domain::values::{Email, Line, Prose};
use canape_domain::{App, Id, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Letter;
use crate::http::{Identified, Json, Path, Problem, created};

/// A letter to be sent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = shares::Write)]
pub struct Write {
    /// To whom.
    #[schema(examples("buh@romashka.ru"))]
    to: String,
    /// Whether you get the same.
    has_copy: bool,
    /// Up to 200 characters.
    #[schema(examples("Счёт № 15 от 22.11.2026"))]
    subject: String,
    /// Up to 4000 characters; the link to the document's page stands below.
    #[schema(examples("Здравствуйте! Направляем счёт."))]
    message: String,
    /// Whether the PDF is attached.
    has_file: bool,
}

/// Send a letter with the link to the document's page, which is opened if there is none; answers
/// come to you. Needs an `Idempotency-Key`.
#[utoipa::path(
    operation_id = "writeDocumentLetter",
    tag = "shares",
    params(("id" = Uuid, Path), ("Idempotency-Key" = String, Header)),
    request_body = Write,
    responses((status = 201, body = Letter))
)]
#[post("/documents/{id}/letters")]
pub async fn write_document_letter(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    json: Json<Write>,
) -> Result<HttpResponse, Problem> {
    let retry = json.retry("writeDocumentLetter");
    let body = json.body;
    let mut wrong = Violations::default();
    let to = wrong.take("/to", Email::parse(&body.to));
    let subject = wrong.take("/subject", Line::parse(&body.subject));
    let message = wrong.take("/message", Prose::parse(&body.message));
    let (Some(to), Some(subject), Some(message)) = (to, subject, message) else {
        return Err(wrong.into());
    };
    let command = WriteLetter {
        document: Id::from(id),
        to,
        has_copy: body.has_copy,
        subject,
        message,
        has_file: body.has_file,
        retry,
    };
    let letter = shares::write(&app, &caller, command).await?;
    Ok(created(&Letter::from(letter.value), letter.is_replay))
}
