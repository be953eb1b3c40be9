//! `/roles`: what the people of the account may do.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::access::Access;
use canape_domain::{App, roles};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use crate::http::{Identified, List, Problem};
use crate::users::{Permission, permissions};

/// A role with its permissions.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = roles::Role)]
pub struct Role {
    id: Uuid,
    #[schema(examples("Менеджер"))]
    name: String,
    /// Which of the six built-in roles it is; `null` for the firm's own.
    #[schema(examples("manager"))]
    code: Option<&'static str>,
    is_builtin: bool,
    permissions: Vec<Permission>,
    version: i64,
}

impl From<roles::Role> for Role {
    fn from(role: roles::Role) -> Self {
        let access = Access {
            permissions: role.permissions,
            ..Access::default()
        };
        Self {
            id: role.id.uuid(),
            name: role.name.to_string(),
            code: role.built_in.map(roles::BuiltIn::wire),
            is_builtin: role.built_in.is_some(),
            permissions: permissions(&access),
            version: role.version,
        }
    }
}

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(list_roles);
}

/// List the roles: the built-in ones, then the firm's own.
#[utoipa::path(
    operation_id = "listRoles",
    tag = "roles",
    responses((status = 200, body = List<Role>))
)]
#[get("/roles")]
pub async fn list_roles(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<Role>, Problem> {
    let all = roles::list(&app, &caller).await?;
    Ok(List::whole(all.into_iter().map(Role::from).collect()))
}
