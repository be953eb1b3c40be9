//! Changing a role.

use actix_web::patch;
use actix_web::web::Data;
use canape_domain::{App, roles};
use uuid::Uuid;

use super::body::{Edit, Role};
use crate::auth::Authenticator;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Rename a role of the firm's own, or let it allow other things.
#[utoipa::path(
    operation_id = "editRole",
    tag = "roles",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Role))
)]
#[patch("/roles/{id}")]
pub async fn edit_role(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Role>, Problem> {
    let command = json.body.into_command(id, version)?;
    let role = Role::from(roles::edit(&app, &caller, command).await?);
    authenticator.forget_all();
    let version = role.version;
    Ok(Versioned::ok(role, version))
}
