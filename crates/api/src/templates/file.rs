//! The file of a template.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, ETAG};
use actix_web::web::{Data, Payload};
use actix_web::{HttpResponse, get, put};
use canape_domain::documents::Format;
use canape_domain::files::Name;
use canape_domain::{App, Id, templates};
use uuid::Uuid;

use super::answer;
use super::body::Template;
use crate::files::{Arriving, Sent, attachment};
use crate::http::{Identified, IfMatch, Path, Problem, Versioned};

/// Read the file of a template as it was uploaded.
#[utoipa::path(
    operation_id = "getTemplateFile",
    tag = "templates",
    params(("id" = Uuid, Path)),
    responses((
        status = 200,
        body = String,
        content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ))
)]
#[get("/document-templates/{id}/file")]
pub async fn get_template_file(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let found = templates::original(&app, &caller, Id::from(id)).await?;
    let mut response = HttpResponse::Ok();
    response
        .content_type(Format::Docx.media_type())
        .insert_header((ETAG, format!("\"{}\"", found.template.file.sha256)))
        .insert_header((CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
        .insert_header((CACHE_CONTROL, "private, no-cache"));
    if let Ok(name) = Name::parse(&found.template.file.name) {
        response.insert_header((CONTENT_DISPOSITION, attachment(&name)));
    }
    Ok(response.body(found.bytes))
}

/// Give a template another file: the DOCX is the body. What is issued keeps the one it has.
#[utoipa::path(
    operation_id = "replaceTemplateFile",
    tag = "templates",
    params(
        ("id" = Uuid, Path),
        ("If-Match" = String, Header),
        ("X-File-Name" = String, Header, description = "The name, UTF-8, percent-encoded"),
    ),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 200, body = Template))
)]
#[put("/document-templates/{id}/file")]
pub async fn replace_template_file(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    sent: Sent,
    payload: Payload,
) -> Result<Versioned<Template>, Problem> {
    let command = templates::ReplaceFile {
        id: Id::from(id),
        version,
        file_name: sent.name,
    };
    let mut arriving = Arriving::new(payload);
    match templates::replace(&app, &caller, command, &mut arriving).await {
        Ok(changed) => Ok(answer(changed)),
        Err(error) => {
            arriving.hear_out().await;
            Err(error.into())
        }
    }
}
