//! Making a draft, and reading a document.

use actix_web::web::Data;
use actix_web::{get, post};
use canape_domain::documents::{self, CreateDocument};
use canape_domain::{App, Id};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Document;
use super::contract::ContractType;
use super::names::DocumentKind;
use crate::http::{Identified, Json, Path, Problem, Versioned};

/// A draft to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Create)]
pub struct Create {
    kind: DocumentKind,
    /// All but letters, outside documents and agreements on signatures, which may be of a client
    /// alone, and акты сверки, which always are, need it.
    deal_id: Option<Uuid>,
    /// Whom it is for, where there is neither a deal nor a basis; this or `contact_id`.
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    /// The issued document of the deal that it is made from: a quote, an order form, a contract or
    /// an outside document for an invoice, these (but a quote) or an invoice for an act, a накладная
    /// or a УПД, a quote or an order form for a contract. Absent: it is made from the deal's lines;
    /// an addendum (from its contract), a счёт-фактура (from the act or накладная, or the invoice of
    /// an advance), a КСФ (from a счёт-фактура) and a УКД (from a УПД) need it. An акт сверки with a
    /// contract or an outside document is of what was done upon that alone.
    basis_id: Option<Uuid>,
    /// The issued счёт-фактура, УПД, КСФ or УКД that it replaces as its исправление, with the same
    /// number and date; all is taken over from that, and nothing else of this wish but the kind.
    amends_id: Option<Uuid>,
    /// The received payment that a счёт-фактура is made for as for an advance; `basis_id` is the
    /// invoice that it is allocated to, or absent of what is for no invoice.
    payment_id: Option<Uuid>,
    /// Absent: that of the basis, of the last document for this company, or the first.
    legal_entity_id: Option<Uuid>,
    /// With which text a contract begins. Absent: supply where all that is sold is goods.
    contract_type: Option<ContractType>,
}

/// Make a draft from a deal, from another document or for a client; lines, parties and basis are taken over.
#[utoipa::path(
    operation_id = "createDocument",
    tag = "documents",
    request_body = Create,
    responses((status = 201, body = Document))
)]
#[post("/documents")]
pub async fn create_document(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Document>, Problem> {
    let command = CreateDocument {
        retry: json.retry("createDocument"),
        kind: json.body.kind.into(),
        deal: json.body.deal_id.map(Id::from),
        company: json.body.company_id.map(Id::from),
        contact: json.body.contact_id.map(Id::from),
        basis: json.body.basis_id.map(Id::from),
        amends: json.body.amends_id.map(Id::from),
        payment: json.body.payment_id.map(Id::from),
        legal_entity: json.body.legal_entity_id.map(Id::from),
        contract_type: json.body.contract_type.map(Into::into),
    };
    let created = documents::create(&app, &caller, command).await?;
    let document = Document::shown(&app, &caller, created.value);
    let version = document.version;
    Ok(Versioned::created(document, version, created.is_replay))
}

/// Read a document.
#[utoipa::path(
    operation_id = "getDocument",
    tag = "documents",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Document))
)]
#[get("/documents/{id}")]
pub async fn get_document(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Document>, Problem> {
    let shown = documents::find(&app, &caller, Id::from(id)).await?;
    let document = Document::shown(&app, &caller, shown);
    let version = document.version;
    Ok(Versioned::ok(document, version))
}
