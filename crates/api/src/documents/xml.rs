//! The file by which a document is loaded at an ЭДО operator.

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::documents::{self, TakeTransferFile};
use canape_domain::{App, Id};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::http::{Identified, Path, Problem, Query};

/// Identifiers at the operator: they are part of the file's name. ИНН and КПП stand there unless
/// told.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// The seller's.
    #[param(example = "2BM-7700000016-773601001-201401010000000000001")]
    sender: Option<String>,
    /// The buyer's.
    #[param(example = "2BM-7736207543-770401001-201401010000000000002")]
    recipient: Option<String>,
}

/// Take an issued УПД or счёт-фактура as a file of ФНС's format 5.03, a КСФ or УКД as one of its format
/// 5.01, for loading at an ЭДО operator or into another program.
#[utoipa::path(
    operation_id = "getDocumentXml",
    tag = "documents",
    params(("id" = Uuid, Path), Asked),
    responses((status = 200, body = String, content_type = "application/xml"))
)]
#[get("/documents/{id}/xml")]
pub async fn get_document_xml(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let command = TakeTransferFile {
        id: Id::from(id),
        sender: asked.sender,
        recipient: asked.recipient,
    };
    let file = documents::transfer_file(&app, &caller, command).await?;
    let name = format!("attachment; filename=\"{}\"", file.name);
    Ok(HttpResponse::Ok()
        // The file itself says that it is windows-1251.
        .insert_header((CONTENT_TYPE, "application/xml"))
        .insert_header((CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .insert_header((CONTENT_DISPOSITION, name))
        .body(file.bytes))
}
