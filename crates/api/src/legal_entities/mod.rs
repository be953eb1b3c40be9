//! `/legal-entities`: the account's own firms.

mod body;
mod numbering;
mod pictures;
mod regime;
mod requisites;
mod signatory;

use actix_web::web::Data;
use actix_web::{get, patch, post};
use canape_domain::legal_entities::{self, ChangeLegalEntity, Deed};
use canape_domain::{App, Id};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use self::body::{Create, Edit, LegalEntity};
use crate::http::{Identified, IfMatch, Json, List, Path, Problem, Versioned};

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_legal_entities)
        .service(create_legal_entity)
        .service(get_legal_entity)
        .service(edit_legal_entity)
        .service(archive_legal_entity)
        .service(bring_back_legal_entity)
        .service(requisites::set_legal_entity_requisites)
        .service(requisites::remove_legal_entity_requisites)
        .service(pictures::set_legal_entity_picture)
        .service(pictures::remove_legal_entity_picture)
        .service(pictures::get_legal_entity_picture);
}

fn answer(entity: legal_entities::LegalEntity) -> Versioned<LegalEntity> {
    let version = entity.version;
    Versioned::ok(entity.into(), version)
}

/// List all own legal entities, archived ones included, the oldest first; at most 50.
#[utoipa::path(
    operation_id = "listLegalEntities",
    tag = "legal entities",
    responses((status = 200, body = List<LegalEntity>))
)]
#[get("/legal-entities")]
pub async fn list_legal_entities(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<LegalEntity>, Problem> {
    let entities = legal_entities::list(&app, &caller).await?;
    Ok(List::whole(entities.into_iter().map(Into::into).collect()))
}

/// Make an own legal entity.
#[utoipa::path(
    operation_id = "createLegalEntity",
    tag = "legal entities",
    request_body = Create,
    responses((status = 201, body = LegalEntity))
)]
#[post("/legal-entities")]
pub async fn create_legal_entity(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<LegalEntity>, Problem> {
    let retry = json.retry("createLegalEntity");
    let command = json.body.into_command(retry)?;
    let created = legal_entities::create(&app, &caller, command).await?;
    let version = created.value.version;
    Ok(Versioned::created(
        created.value.into(),
        version,
        created.is_replay,
    ))
}

/// Read an own legal entity.
#[utoipa::path(
    operation_id = "getLegalEntity",
    tag = "legal entities",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = LegalEntity))
)]
#[get("/legal-entities/{id}")]
pub async fn get_legal_entity(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<LegalEntity>, Problem> {
    let found = legal_entities::find(&app, &caller, Id::from(id)).await?;
    Ok(answer(found))
}

/// Change an own legal entity. Issued documents keep what they say.
#[utoipa::path(
    operation_id = "editLegalEntity",
    tag = "legal entities",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = LegalEntity))
)]
#[patch("/legal-entities/{id}")]
pub async fn edit_legal_entity(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<LegalEntity>, Problem> {
    let command = ChangeLegalEntity {
        id: Id::from(id),
        version,
        deed: Deed::Edit(json.body.into_wish()?),
    };
    let changed = legal_entities::change(&app, &caller, command).await?;
    Ok(answer(changed))
}

/// Offer an own legal entity no longer; its documents stay.
#[utoipa::path(
    operation_id = "archiveLegalEntity",
    tag = "legal entities",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = LegalEntity))
)]
#[post("/legal-entities/{id}/archive")]
pub async fn archive_legal_entity(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<LegalEntity>, Problem> {
    let command = ChangeLegalEntity {
        id: Id::from(id),
        version,
        deed: Deed::Archive,
    };
    let changed = legal_entities::change(&app, &caller, command).await?;
    Ok(answer(changed))
}

/// Offer an own legal entity again.
#[utoipa::path(
    operation_id = "bringBackLegalEntity",
    tag = "legal entities",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = LegalEntity))
)]
#[post("/legal-entities/{id}/bring-back")]
pub async fn bring_back_legal_entity(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<LegalEntity>, Problem> {
    let command = ChangeLegalEntity {
        id: Id::from(id),
        version,
        deed: Deed::BringBack,
    };
    let changed = legal_entities::change(&app, &caller, command).await?;
    Ok(answer(changed))
}
