//! `/loss-reasons`: why deals are lost.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, patch, post};
use canape_domain::dictionaries::{self, LossReason};
use canape_domain::{App, Id};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::body::{Create, Edit, Entry};
use crate::http::{Identified, IfMatch, Json, List, Path, Problem, Versioned};

/// Mounts the list.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_loss_reasons)
        .service(create_loss_reason)
        .service(edit_loss_reason)
        .service(archive_loss_reason);
}

/// List the loss reasons in order, archived ones included.
#[utoipa::path(
    operation_id = "listLossReasons",
    tag = "dictionaries",
    responses((status = 200, body = List<Entry>))
)]
#[get("/loss-reasons")]
pub async fn list_loss_reasons(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<Entry>, Problem> {
    let all = dictionaries::list::<LossReason>(&app, &caller).await?;
    let all = all.into_iter().map(Entry::from).collect();
    Ok(List::whole(all))
}

/// Make a loss reason behind the others.
#[utoipa::path(
    operation_id = "createLossReason",
    tag = "dictionaries",
    request_body = Create,
    responses((status = 201, body = Entry))
)]
#[post("/loss-reasons")]
pub async fn create_loss_reason(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Entry>, Problem> {
    let retry = json.retry("createLossReason");
    let command = json.body.into_command::<LossReason>(retry)?;
    let created = dictionaries::create(&app, &caller, command).await?;
    let version = created.value.version;
    let is_replay = created.is_replay;
    Ok(Versioned::created(created.value.into(), version, is_replay))
}

/// Rename a loss reason, move it, archive it or take it back.
#[utoipa::path(
    operation_id = "editLossReason",
    tag = "dictionaries",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Entry))
)]
#[patch("/loss-reasons/{id}")]
pub async fn edit_loss_reason(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Entry>, Problem> {
    let command = json.body.into_command::<LossReason>(id, version)?;
    let entry = dictionaries::edit(&app, &caller, command).await?;
    let version = entry.version;
    Ok(Versioned::ok(entry.into(), version))
}

/// Archive a loss reason: deals that have it keep it.
#[utoipa::path(
    operation_id = "archiveLossReason",
    tag = "dictionaries",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/loss-reasons/{id}")]
pub async fn archive_loss_reason(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = Id::<LossReason>::from(id);
    dictionaries::archive(&app, &caller, id, version).await?;
    Ok(HttpResponse::NoContent().finish())
}
