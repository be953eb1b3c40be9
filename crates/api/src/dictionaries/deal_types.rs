//! `/deal-types`: what kinds of deal there are.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, patch, post};
use canape_domain::dictionaries::{self, DealType};
use canape_domain::{App, Id};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::body::{Create, Edit, Entry};
use crate::http::{Identified, IfMatch, Json, List, Path, Problem, Versioned};

/// Mounts the list.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_deal_types)
        .service(create_deal_type)
        .service(edit_deal_type)
        .service(archive_deal_type);
}

/// List the deal types in order, archived ones included.
#[utoipa::path(
    operation_id = "listDealTypes",
    tag = "dictionaries",
    responses((status = 200, body = List<Entry>))
)]
#[get("/deal-types")]
pub async fn list_deal_types(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<Entry>, Problem> {
    let all = dictionaries::list::<DealType>(&app, &caller).await?;
    let all = all.into_iter().map(Entry::from).collect();
    Ok(List::whole(all))
}

/// Make a deal type behind the others.
#[utoipa::path(
    operation_id = "createDealType",
    tag = "dictionaries",
    request_body = Create,
    responses((status = 201, body = Entry))
)]
#[post("/deal-types")]
pub async fn create_deal_type(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Entry>, Problem> {
    let retry = json.retry("createDealType");
    let command = json.body.into_command::<DealType>(retry)?;
    let created = dictionaries::create(&app, &caller, command).await?;
    let version = created.value.version;
    let is_replay = created.is_replay;
    Ok(Versioned::created(created.value.into(), version, is_replay))
}

/// Rename a deal type, move it, archive it or take it back.
#[utoipa::path(
    operation_id = "editDealType",
    tag = "dictionaries",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Entry))
)]
#[patch("/deal-types/{id}")]
pub async fn edit_deal_type(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Entry>, Problem> {
    let command = json.body.into_command::<DealType>(id, version)?;
    let entry = dictionaries::edit(&app, &caller, command).await?;
    let version = entry.version;
    Ok(Versioned::ok(entry.into(), version))
}

/// Archive a deal type: deals that have it keep it.
#[utoipa::path(
    operation_id = "archiveDealType",
    tag = "dictionaries",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/deal-types/{id}")]
pub async fn archive_deal_type(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = Id::<DealType>::from(id);
    dictionaries::archive(&app, &caller, id, version).await?;
    Ok(HttpResponse::NoContent().finish())
}
