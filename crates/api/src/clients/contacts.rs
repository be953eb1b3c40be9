//! `/contacts`.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, patch, post};
use canape_domain::clients::{self, ClientAt};
use canape_domain::{App, Id};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::contact::{Contact, Create, Edit, WhichContacts};
use crate::http::{Identified, IfMatch, Json, List, Path, Problem, Query, Versioned};

/// Mounts the list and its members.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_contacts)
        .service(create_contact)
        .service(get_contact)
        .service(edit_contact)
        .service(delete_contact)
        .service(restore_contact);
}

/// List contacts, the newest first, or find some.
#[utoipa::path(
    operation_id = "listContacts",
    tag = "clients",
    params(WhichContacts),
    responses((status = 200, body = List<Contact>))
)]
#[get("/contacts")]
pub async fn list_contacts(
    app: Data<App>,
    Identified(caller): Identified,
    Query(which): Query<WhichContacts>,
) -> Result<List<Contact>, Problem> {
    let (which, company) = which.into_parts();
    let cursors = which.cursors(&caller, "listContacts", company);
    let command = which.into_command(&cursors, company)?;
    let page = clients::list(&app, &caller, &command).await?;
    Ok(List::page(page, &cursors, Contact::from))
}

/// Make a contact.
#[utoipa::path(
    operation_id = "createContact",
    tag = "clients",
    request_body = Create,
    responses((status = 201, body = Contact))
)]
#[post("/contacts")]
pub async fn create_contact(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Contact>, Problem> {
    let retry = json.retry("createContact");
    let command = json.body.into_command(retry)?;
    let created = clients::create(&app, &caller, command).await?;
    let contact = Contact::from(created.value);
    let version = contact.version;
    Ok(Versioned::created(contact, version, created.is_replay))
}

/// Read a contact, also one that lies in the trash.
#[utoipa::path(
    operation_id = "getContact",
    tag = "clients",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Contact))
)]
#[get("/contacts/{id}")]
pub async fn get_contact(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Contact>, Problem> {
    let contact: Contact = clients::find(&app, &caller, Id::from(id)).await?.into();
    let version = contact.version;
    Ok(Versioned::ok(contact, version))
}

/// Change a contact.
#[utoipa::path(
    operation_id = "editContact",
    tag = "clients",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Contact))
)]
#[patch("/contacts/{id}")]
pub async fn edit_contact(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Contact>, Problem> {
    let command = json.body.into_command(id, version)?;
    let contact: Contact = clients::edit(&app, &caller, command).await?.into();
    let version = contact.version;
    Ok(Versioned::ok(contact, version))
}

/// Put a contact into the trash.
#[utoipa::path(
    operation_id = "deleteContact",
    tag = "clients",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/contacts/{id}")]
pub async fn delete_contact(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = Id::<clients::Contact>::from(id);
    clients::delete(&app, &caller, ClientAt { id, version }).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Take a contact out of the trash.
#[utoipa::path(
    operation_id = "restoreContact",
    tag = "clients",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Contact))
)]
#[post("/contacts/{id}/restore")]
pub async fn restore_contact(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<Contact>, Problem> {
    let id = Id::from(id);
    let restored = clients::restore(&app, &caller, ClientAt { id, version }).await?;
    let contact = Contact::from(restored);
    let version = contact.version;
    Ok(Versioned::ok(contact, version))
}
