//! A document in its own template.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::{App, Id, documents};
use uuid::Uuid;

use super::pdf::printout_response;
use crate::http::{Identified, Path, Problem};

/// Read a document as DOCX, where it is filled into an own template: of an issued one the very bytes
/// that were kept.
#[utoipa::path(
    operation_id = "getDocumentDocx",
    tag = "documents",
    params(("id" = Uuid, Path)),
    responses((
        status = 200,
        body = String,
        content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ))
)]
#[get("/documents/{id}/docx")]
pub async fn get_document_docx(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let made = documents::docx(&app, &caller, Id::from(id)).await?;
    Ok(printout_response(made))
}
