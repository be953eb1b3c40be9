//! Taking a file.

use actix_web::post;
use actix_web::web::{Data, Payload};
use canape_domain::access::Caller;
use canape_domain::{App, files};
use uuid::Uuid;

use super::arriving::Arriving;
use super::body::File;
use super::sent::Sent;
use crate::http::{Identified, Path, Problem, Versioned};

/// Add a file to a deal: its bytes are the body, at most 25 MiB.
///
/// Taken are pdf, docx, xlsx, pptx, doc, xls, ppt, odt, ods, jpg, png, webp, heic, txt, csv, zip,
/// eml, msg, sig and p7s; the ending of the name, the declared type and the first bytes must agree.
#[utoipa::path(
    operation_id = "uploadDealFile",
    tag = "files",
    params(
        ("id" = Uuid, Path),
        ("X-File-Name" = String, Header, description = "The name, UTF-8, percent-encoded"),
    ),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 201, body = File))
)]
#[post("/deals/{id}/files")]
pub async fn upload_deal_file(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    sent: Sent,
    payload: Payload,
) -> Result<Versioned<File>, Problem> {
    let command = files::UploadFile {
        to: files::Target::Deal(id.into()),
        retry: sent.retry("uploadDealFile"),
        name: sent.name,
        declared: sent.declared,
    };
    receive(&app, &caller, command, payload).await
}

/// Add a scan to an issued document: its bytes are the body, at most 25 MiB.
///
/// A document of a client alone takes files, too. Those of a document with a deal are among the
/// deal's files as well.
#[utoipa::path(
    operation_id = "uploadDocumentFile",
    tag = "files",
    params(
        ("id" = Uuid, Path),
        ("X-File-Name" = String, Header, description = "The name, UTF-8, percent-encoded"),
    ),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 201, body = File))
)]
#[post("/documents/{id}/files")]
pub async fn upload_document_file(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    sent: Sent,
    payload: Payload,
) -> Result<Versioned<File>, Problem> {
    let command = files::UploadFile {
        to: files::Target::Document(id.into()),
        retry: sent.retry("uploadDocumentFile"),
        name: sent.name,
        declared: sent.declared,
    };
    receive(&app, &caller, command, payload).await
}

async fn receive(
    app: &App,
    caller: &Caller,
    command: files::UploadFile,
    payload: Payload,
) -> Result<Versioned<File>, Problem> {
    let mut arriving = Arriving::new(payload);
    match files::upload(app, caller, command, &mut arriving).await {
        Ok(created) => {
            let file = File::from(created.value);
            let version = file.version;
            Ok(Versioned::created(file, version, created.is_replay))
        }
        Err(error) => {
            arriving.hear_out().await;
            Err(error.into())
        }
    }
}
