//! Documents into envelopes.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::dispatches::{self, Copies, MOST_DOCUMENTS};
use canape_domain::{App, Id, Violations};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::documents::{CopiesWish, DocumentKind, copies};
use crate::http::{Identified, Json, Problem, ok};

/// Which documents go to the post.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = dispatches::Wish)]
pub struct Wish {
    /// At most 200, each issued.
    documents: Vec<CopiesWish>,
}

/// What goes to one client from one of our firms.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = dispatches::Envelope)]
pub struct Envelope {
    legal_entity_id: Uuid,
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    #[schema(examples("ООО «Ромашка»"))]
    recipient: String,
    /// With its index; `null`: none is known, so no envelope can be printed.
    #[schema(examples("214000, г. Смоленск, ул. Ленина, д. 1"))]
    address: Option<String>,
    documents: Vec<Enclosed>,
}

/// A document in an envelope.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = dispatches::Enclosed)]
pub struct Enclosed {
    id: Uuid,
    kind: DocumentKind,
    #[schema(examples("Акт № 15 от 22.11.2026"))]
    title: String,
    #[schema(examples(2))]
    copies: u8,
}

/// Envelopes of a dispatch.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = dispatches::Sorted)]
pub struct Sorted {
    envelopes: Vec<Envelope>,
}

pub fn wanted(typed: Vec<CopiesWish>) -> Result<Vec<Copies>, Violations> {
    let mut wrong = Violations::default();
    let all = copies(typed, MOST_DOCUMENTS, &mut wrong);
    wrong.check()?;
    let all = all.into_iter();
    Ok(all
        .map(|(document, copies)| Copies { document, copies })
        .collect())
}

fn shown(envelope: dispatches::Envelope) -> Envelope {
    let has_address = envelope.has_address();
    let to = envelope.parcel.recipient;
    let address = [to.index.unwrap_or_default(), to.address];
    let address = address.into_iter().filter(|part| !part.is_empty());
    let address: Vec<String> = address.collect();
    let documents = envelope
        .documents
        .into_iter()
        .map(|(document, copies)| Enclosed {
            id: document.id.uuid(),
            kind: document.kind.into(),
            title: document.title(),
            copies,
        });
    Envelope {
        legal_entity_id: envelope.legal_entity.uuid(),
        company_id: envelope.company.map(Id::uuid),
        contact_id: envelope.contact.map(Id::uuid),
        recipient: to.name,
        address: has_address.then(|| address.join(", ")),
        documents: documents.collect(),
    }
}

/// Sort documents into envelopes, one a client, and see whose postal address is missing. Nothing is
/// kept: that they were sent is recorded by `bulkMarkPapers`.
#[utoipa::path(
    operation_id = "sortDispatch",
    tag = "dispatches",
    request_body = Wish,
    responses((status = 200, body = Sorted)),
    extensions(("x-no-event" = json!(true)))
)]
#[post("/originals/dispatch")]
pub async fn sort_dispatch(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Wish>,
) -> Result<HttpResponse, Problem> {
    let wanted = wanted(json.body.documents)?;
    let envelopes = dispatches::sort(&app, &caller, &wanted).await?;
    let envelopes = envelopes.into_iter().map(shown).collect();
    Ok(ok(&Sorted { envelopes }))
}
