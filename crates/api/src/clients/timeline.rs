//! What has happened with a company or a contact.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::clients::{self, Happening};
use canape_domain::{App, Id, PageWish, SortKind, Violations};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use crate::deals::EventActor;
use crate::http::{Cursors, Identified, List, Path, Problem, Query, Ref, page_wish};

/// Mounts the timelines of both kinds of client.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_company_events)
        .service(list_contact_events);
}

/// Something that happened with a client.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = clients::Event)]
pub struct Event {
    /// Its number in the account, in the order of time.
    #[schema(examples(4711))]
    seq: i64,
    at: DateTime<Utc>,
    actor: EventActor,
    #[schema(examples("payment.recorded"))]
    kind: String,
    /// The particulars, different for each kind.
    #[schema(value_type = Object)]
    data: serde_json::Value,
    /// On which deal.
    deal: Option<Ref>,
    /// What the note says today that was written then.
    #[schema(examples("Просили позвонить после обеда"))]
    note: Option<String>,
}

/// Pages of events.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Pages {
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
}

impl From<Happening> for Event {
    fn from(happening: Happening) -> Self {
        let event = happening.event;
        Self {
            seq: event.seq,
            at: event.at,
            actor: EventActor::of(&event),
            kind: event.kind,
            data: event.data,
            deal: happening.deal.map(Ref::from),
            note: happening.note,
        }
    }
}

/// List what has happened with a company, newest first, as far as the caller may see it.
#[utoipa::path(
    operation_id = "listCompanyEvents",
    tag = "clients",
    params(("id" = Uuid, Path), Pages),
    responses((status = 200, body = List<Event>))
)]
#[get("/companies/{id}/events")]
pub async fn list_company_events(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    Query(query): Query<Pages>,
) -> Result<List<Event>, Problem> {
    let cursors = Cursors::bound_to(&caller, "listCompanyEvents", &id, SortKind::Moment);
    let wish = query.read(&cursors)?;
    let id = Id::<clients::Company>::from(id);
    let page = clients::timeline(&app, &caller, id, &wish).await?;
    Ok(List::page(page, &cursors, Event::from))
}

/// List what has happened with a contact, newest first, as far as the caller may see it.
#[utoipa::path(
    operation_id = "listContactEvents",
    tag = "clients",
    params(("id" = Uuid, Path), Pages),
    responses((status = 200, body = List<Event>))
)]
#[get("/contacts/{id}/events")]
pub async fn list_contact_events(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    Query(query): Query<Pages>,
) -> Result<List<Event>, Problem> {
    let cursors = Cursors::bound_to(&caller, "listContactEvents", &id, SortKind::Moment);
    let wish = query.read(&cursors)?;
    let id = Id::<clients::Contact>::from(id);
    let page = clients::timeline(&app, &caller, id, &wish).await?;
    Ok(List::page(page, &cursors, Event::from))
}

impl Pages {
    /// Behind which event, and how many.
    fn read(&self, cursors: &Cursors) -> Result<PageWish, Problem> {
        let mut wrong = Violations::default();
        let cursor = self.cursor.as_deref();
        page_wish(&mut wrong, self.limit, cursor, None, cursors).ok_or_else(|| wrong.into())
    }
}
