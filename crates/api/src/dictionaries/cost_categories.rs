//! `/cost-categories`: what money is spent on.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, patch, post};
use canape_domain::dictionaries::{self, CostCategory};
use canape_domain::{App, Id};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::body::{Create, Edit, Entry};
use crate::http::{Identified, IfMatch, Json, List, Path, Problem, Versioned};

/// Mounts the list.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_cost_categories)
        .service(create_cost_category)
        .service(edit_cost_category)
        .service(archive_cost_category);
}

/// List the cost categories in order, archived ones included.
#[utoipa::path(
    operation_id = "listCostCategories",
    tag = "dictionaries",
    responses((status = 200, body = List<Entry>))
)]
#[get("/cost-categories")]
pub async fn list_cost_categories(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<Entry>, Problem> {
    let all = dictionaries::list::<CostCategory>(&app, &caller).await?;
    let all = all.into_iter().map(Entry::from).collect();
    Ok(List::whole(all))
}

/// Make a cost category behind the others.
#[utoipa::path(
    operation_id = "createCostCategory",
    tag = "dictionaries",
    request_body = Create,
    responses((status = 201, body = Entry))
)]
#[post("/cost-categories")]
pub async fn create_cost_category(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Entry>, Problem> {
    let retry = json.retry("createCostCategory");
    let command = json.body.into_command::<CostCategory>(retry)?;
    let created = dictionaries::create(&app, &caller, command).await?;
    let version = created.value.version;
    let is_replay = created.is_replay;
    Ok(Versioned::created(created.value.into(), version, is_replay))
}

/// Rename a cost category, move it, archive it or take it back.
#[utoipa::path(
    operation_id = "editCostCategory",
    tag = "dictionaries",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Entry))
)]
#[patch("/cost-categories/{id}")]
pub async fn edit_cost_category(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Entry>, Problem> {
    let command = json.body.into_command::<CostCategory>(id, version)?;
    let entry = dictionaries::edit(&app, &caller, command).await?;
    let version = entry.version;
    Ok(Versioned::ok(entry.into(), version))
}

/// Archive a cost category: costs that have it keep it.
#[utoipa::path(
    operation_id = "archiveCostCategory",
    tag = "dictionaries",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/cost-categories/{id}")]
pub async fn archive_cost_category(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = Id::<CostCategory>::from(id);
    dictionaries::archive(&app, &caller, id, version).await?;
    Ok(HttpResponse::NoContent().finish())
}
