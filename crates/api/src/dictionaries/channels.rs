//! `/channels`: where deals come from.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, patch, post};
use canape_domain::dictionaries::{self, Channel, Entry};
use canape_domain::{App, Id};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::body::{Create, Edit};
use crate::http::{Identified, IfMatch, Json, List, Path, Problem, Versioned};

/// A sales channel.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = dictionaries::Channel)]
pub struct Body {
    id: Uuid,
    #[schema(examples("Сайт"))]
    name: String,
    /// Its place in the dictionary, from 0.
    position: i32,
    /// Offered no longer; deals that have it keep it.
    is_archived: bool,
    /// «Не указан»: the channel of a deal until somebody knows better. It stays as it is.
    is_system: bool,
    version: i64,
}

impl From<Entry<Channel>> for Body {
    fn from(entry: Entry<Channel>) -> Self {
        Self {
            id: entry.id.uuid(),
            name: entry.name.to_string(),
            position: entry.position,
            is_archived: entry.is_archived,
            is_system: entry.particulars.is_system,
            version: entry.version,
        }
    }
}

/// Mounts the list.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_channels)
        .service(create_channel)
        .service(edit_channel)
        .service(archive_channel);
}

/// List the channels in order, archived ones included.
#[utoipa::path(
    operation_id = "listChannels",
    tag = "dictionaries",
    responses((status = 200, body = List<Body>))
)]
#[get("/channels")]
pub async fn list_channels(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<Body>, Problem> {
    let all = dictionaries::list::<Channel>(&app, &caller).await?;
    let all = all.into_iter().map(Body::from).collect();
    Ok(List::whole(all))
}

/// Make a channel behind the others.
#[utoipa::path(
    operation_id = "createChannel",
    tag = "dictionaries",
    request_body = Create,
    responses((status = 201, body = Body))
)]
#[post("/channels")]
pub async fn create_channel(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Body>, Problem> {
    let retry = json.retry("createChannel");
    let command = json.body.into_command::<Channel>(retry)?;
    let created = dictionaries::create(&app, &caller, command).await?;
    let version = created.value.version;
    let is_replay = created.is_replay;
    Ok(Versioned::created(created.value.into(), version, is_replay))
}

/// Rename a channel, move it, archive it or take it back.
#[utoipa::path(
    operation_id = "editChannel",
    tag = "dictionaries",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Body))
)]
#[patch("/channels/{id}")]
pub async fn edit_channel(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Body>, Problem> {
    let command = json.body.into_command::<Channel>(id, version)?;
    let entry = dictionaries::edit(&app, &caller, command).await?;
    let version = entry.version;
    Ok(Versioned::ok(entry.into(), version))
}

/// Archive a channel: deals that have it keep it.
#[utoipa::path(
    operation_id = "archiveChannel",
    tag = "dictionaries",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/channels/{id}")]
pub async fn archive_channel(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = Id::<Channel>::from(id);
    dictionaries::archive(&app, &caller, id, version).await?;
    Ok(HttpResponse::NoContent().finish())
}
