//! `/companies`.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, patch, post};
use canape_domain::clients::{self, ClientAt};
use canape_domain::{App, Id};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::body::Which;
use super::company::{Company, Create, Edit};
use crate::http::{Identified, IfMatch, Json, List, Path, Problem, Query, Versioned};

/// Mounts the list and its members.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_companies)
        .service(create_company)
        .service(get_company)
        .service(edit_company)
        .service(delete_company)
        .service(restore_company);
}

/// List companies, the newest first, or find some.
#[utoipa::path(
    operation_id = "listCompanies",
    tag = "clients",
    params(Which),
    responses((status = 200, body = List<Company>))
)]
#[get("/companies")]
pub async fn list_companies(
    app: Data<App>,
    Identified(caller): Identified,
    Query(which): Query<Which>,
) -> Result<List<Company>, Problem> {
    let cursors = which.cursors(&caller, "listCompanies", None);
    let command = which.into_command(&cursors, None)?;
    let page = clients::list(&app, &caller, &command).await?;
    Ok(List::page(page, &cursors, Company::from))
}

/// Make a company.
#[utoipa::path(
    operation_id = "createCompany",
    tag = "clients",
    request_body = Create,
    responses((status = 201, body = Company))
)]
#[post("/companies")]
pub async fn create_company(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Company>, Problem> {
    let retry = json.retry("createCompany");
    let command = json.body.into_command(retry)?;
    let created = clients::create(&app, &caller, command).await?;
    let company = Company::from(created.value);
    let version = company.version;
    Ok(Versioned::created(company, version, created.is_replay))
}

/// Read a company, also one that lies in the trash.
#[utoipa::path(
    operation_id = "getCompany",
    tag = "clients",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Company))
)]
#[get("/companies/{id}")]
pub async fn get_company(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Company>, Problem> {
    let company: Company = clients::find(&app, &caller, Id::from(id)).await?.into();
    let version = company.version;
    Ok(Versioned::ok(company, version))
}

/// Change a company.
#[utoipa::path(
    operation_id = "editCompany",
    tag = "clients",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Company))
)]
#[patch("/companies/{id}")]
pub async fn edit_company(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Company>, Problem> {
    let command = json.body.into_command(id, version)?;
    let company: Company = clients::edit(&app, &caller, command).await?.into();
    let version = company.version;
    Ok(Versioned::ok(company, version))
}

/// Put a company into the trash.
#[utoipa::path(
    operation_id = "deleteCompany",
    tag = "clients",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/companies/{id}")]
pub async fn delete_company(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = Id::<clients::Company>::from(id);
    clients::delete(&app, &caller, ClientAt { id, version }).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Take a company out of the trash.
#[utoipa::path(
    operation_id = "restoreCompany",
    tag = "clients",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Company))
)]
#[post("/companies/{id}/restore")]
pub async fn restore_company(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<Company>, Problem> {
    let id = Id::from(id);
    let restored = clients::restore(&app, &caller, ClientAt { id, version }).await?;
    let company = Company::from(restored);
    let version = company.version;
    Ok(Versioned::ok(company, version))
}
