//! Reading roles.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, roles};

use super::body::Role;
use crate::http::{Identified, List, Problem};

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
