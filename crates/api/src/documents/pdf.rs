//! The paper of a document.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY};
use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::documents::{self, Printout};
use canape_domain::files::Name;
use canape_domain::{App, Id};
use uuid::Uuid;

use crate::files::attachment;
use crate::http::{Identified, Path, Problem};

/// Read a document as PDF: of a draft as it would look, marked as such; of an issued one the very
/// bytes that were kept. With an own template it takes LibreOffice on the server.
#[utoipa::path(
    operation_id = "getDocumentPdf",
    tag = "documents",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = String, content_type = "application/pdf"))
)]
#[get("/documents/{id}/pdf")]
pub async fn get_document_pdf(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let pdf = documents::pdf(&app, &caller, Id::from(id)).await?;
    Ok(printout_response(pdf))
}

/// A paper, saved under its title and never shown as a page of ours.
pub fn printout_response(made: Printout) -> HttpResponse {
    let mut response = HttpResponse::Ok();
    response
        .content_type(made.format.media_type())
        .insert_header((CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
        .insert_header((CACHE_CONTROL, "private, no-cache"));
    if let Ok(name) = Name::parse(&made.file_name()) {
        response.insert_header((CONTENT_DISPOSITION, attachment(&name)));
    }
    response.body(made.bytes)
}
