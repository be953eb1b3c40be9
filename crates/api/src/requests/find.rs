//! A request whole.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, requests};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{DealRef, Request};
use crate::clients::Telephone;
use crate::deals::Source;
use crate::http::{Identified, Path, Problem, Versioned};

/// Somebody who asks, or may be the same as who asks.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = requests::Asker)]
pub struct Asker {
    id: Uuid,
    #[schema(examples("Ёлкина Анна"))]
    name: String,
    phones: Vec<Telephone>,
    #[schema(examples(json!(["anna@romashka.example"])))]
    emails: Vec<String>,
}

/// What a request may belong to: clients with the same telephone or e-mail address, and open deals
/// of theirs.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = requests::Similar)]
pub struct Similar {
    contacts: Vec<Asker>,
    companies: Vec<Asker>,
    deals: Vec<DealRef>,
}

/// Everything that is known of a request.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = requests::Whole)]
pub struct Whole {
    request: Request,
    /// Where it came from, with the client's words whole.
    source: Source,
    contact: Option<Asker>,
    company: Option<Asker>,
    /// While the request waits for its answer.
    similar: Similar,
}

impl<K> From<requests::Asker<K>> for Asker {
    fn from(asker: requests::Asker<K>) -> Self {
        Self {
            id: asker.id.uuid(),
            name: asker.name,
            phones: asker.phones.iter().map(Telephone::from).collect(),
            emails: asker.emails.iter().map(ToString::to_string).collect(),
        }
    }
}

impl From<requests::Whole> for Whole {
    fn from(whole: requests::Whole) -> Self {
        let similar = whole.similar;
        Self {
            request: whole.row.into(),
            source: whole.source.into(),
            contact: whole.contact.map(Into::into),
            company: whole.company.map(Into::into),
            similar: Similar {
                contacts: similar.contacts.into_iter().map(Into::into).collect(),
                companies: similar.companies.into_iter().map(Into::into).collect(),
                deals: similar.deals.into_iter().map(Into::into).collect(),
            },
        }
    }
}

/// Read a request whole, with what it may belong to.
#[utoipa::path(
    operation_id = "getRequest",
    tag = "requests",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Whole))
)]
#[get("/requests/{id}")]
pub async fn get_request(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Whole>, Problem> {
    let whole = Whole::from(requests::find(&app, &caller, id.into()).await?);
    let version = whole.request.version;
    Ok(Versioned::ok(whole, version))
}
