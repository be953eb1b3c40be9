//! Making a role.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::{App, roles};

use super::body::{Create, Role};
use crate::http::{Identified, Json, Problem, Versioned};

/// Make a role of the firm's own.
#[utoipa::path(
    operation_id = "createRole",
    tag = "roles",
    request_body = Create,
    responses((status = 201, body = Role))
)]
#[post("/roles")]
pub async fn create_role(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Role>, Problem> {
    let retry = json.retry("createRole");
    let command = json.body.into_command(retry)?;
    let created = roles::create(&app, &caller, command).await?;
    let role = Role::from(created.value);
    let version = role.version;
    Ok(Versioned::created(role, version, created.is_replay))
}
