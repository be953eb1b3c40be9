//! Agreements on simple signatures, and the protocol of a signature.

use actix_web::web::Data;
use actix_web::{HttpResponse, get, post};
use canape_domain::settlements::Filter;
use canape_domain::signatures::{self, EndAgreement, RegisterAgreement};
use canape_domain::values::{Email, Line};
use canape_domain::{App, Id, Retry, SortKind, Violations};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::body::Agreement;
use crate::clients::optional;
use crate::documents::printout_response;
use crate::http::{
    CountWish, Cursors, Identified, IfMatch, Json, List, Path, Problem, Query, Versioned, page_wish,
};

/// Which agreements.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Which {
    legal_entity_id: Option<Uuid>,
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Where the page before ended.
    cursor: Option<String>,
    /// Counts the agreements, up to 1000 or exactly.
    #[param(inline)]
    count: Option<CountWish>,
}

/// An agreement to be put on file.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = signatures::Register)]
pub struct Register {
    /// An issued contract whose signed scan or original has come, or an outside document, that says
    /// so. Firm and client are its.
    document_id: Uuid,
    /// Who signs for the client, up to 200 characters.
    #[schema(examples("Петров Иван Сергеевич"))]
    signer: String,
    /// As what, up to 200 characters.
    #[schema(examples("Генеральный директор"))]
    post: Option<String>,
    /// Codes that reach this address are theirs to use.
    #[schema(examples("director@romashka.ru"))]
    email: String,
}

/// List agreements on simple electronic signatures, the newest first.
#[utoipa::path(
    operation_id = "listSignatureAgreements",
    tag = "signatures",
    params(Which),
    responses((status = 200, body = List<Agreement>))
)]
#[get("/signature-agreements")]
pub async fn list_signature_agreements(
    app: Data<App>,
    Identified(caller): Identified,
    Query(which): Query<Which>,
) -> Result<List<Agreement>, Problem> {
    let mut wrong = Violations::default();
    let filter = Filter {
        legal_entity: which.legal_entity_id.map(Id::from),
        company: which.company_id.map(Id::from),
        contact: which.contact_id.map(Id::from),
    };
    let kind = SortKind::Moment;
    let cursors = Cursors::bound_to(&caller, "listSignatureAgreements", &which, kind);
    let cursor = which.cursor.as_deref();
    let page = page_wish(&mut wrong, which.limit, cursor, which.count, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let page = signatures::list(&app, &caller, &filter, &page).await?;
    Ok(List::page(page, &cursors, Agreement::from))
}

/// Put an agreement on file: from then on the client signs by codes what both sides sign, never
/// счёт-фактура, КСФ, or УПД and УКД with status 1.
#[utoipa::path(
    operation_id = "registerSignatureAgreement",
    tag = "signatures",
    request_body = Register,
    responses((status = 201, body = Agreement))
)]
#[post("/signature-agreements")]
pub async fn register_signature_agreement(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Register>,
) -> Result<Versioned<Agreement>, Problem> {
    let retry = json.retry("registerSignatureAgreement");
    let command = json.body.into_command(retry)?;
    let created = signatures::register(&app, &caller, command).await?;
    let agreement = Agreement::from(created.value);
    let version = agreement.version;
    Ok(Versioned::created(agreement, version, created.is_replay))
}

/// Read an agreement.
#[utoipa::path(
    operation_id = "getSignatureAgreement",
    tag = "signatures",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Agreement))
)]
#[get("/signature-agreements/{id}")]
pub async fn get_signature_agreement(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Agreement>, Problem> {
    let agreement = signatures::find(&app, &caller, Id::from(id)).await?;
    let agreement = Agreement::from(agreement);
    let version = agreement.version;
    Ok(Versioned::ok(agreement, version))
}

/// End an agreement: nothing more is signed by it, what was signed stays so.
#[utoipa::path(
    operation_id = "endSignatureAgreement",
    tag = "signatures",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Agreement))
)]
#[post("/signature-agreements/{id}/end")]
pub async fn end_signature_agreement(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<Agreement>, Problem> {
    let command = EndAgreement {
        id: Id::from(id),
        version,
    };
    let agreement = signatures::end(&app, &caller, command).await?;
    let agreement = Agreement::from(agreement);
    let version = agreement.version;
    Ok(Versioned::ok(agreement, version))
}

/// Read the protocol of a document's simple electronic signature as PDF.
#[utoipa::path(
    operation_id = "getSignatureProtocol",
    tag = "signatures",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = String, content_type = "application/pdf"))
)]
#[get("/documents/{id}/signature")]
pub async fn get_signature_protocol(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let paper = signatures::protocol(&app, &caller, Id::from(id)).await?;
    Ok(printout_response(paper))
}

impl Register {
    fn into_command(self, retry: Option<Retry>) -> Result<RegisterAgreement, Violations> {
        let mut wrong = Violations::default();
        let signer = wrong.take("/signer", Line::parse(&self.signer));
        let post = optional(&mut wrong, "/post", self.post, Line::parse);
        let email = wrong.take("/email", Email::parse(&self.email));
        match (signer, email) {
            (Some(signer), Some(email)) if wrong.is_empty() => Ok(RegisterAgreement {
                document: Id::from(self.document_id),
                signer,
                post,
                email,
                retry,
            }),
            _ => Err(wrong),
        }
    }
}
