//! Deleting a role.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use canape_domain::{App, Id, roles};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::auth::Authenticator;
use crate::http::{Identified, IfMatch, Path, Problem, Query};

/// What those who have it get.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Instead {
    /// Another role for those who have this one; needed if somebody has it.
    to_role_id: Option<Uuid>,
}

/// Delete a role of the firm's own.
#[utoipa::path(
    operation_id = "deleteRole",
    tag = "roles",
    params(("id" = Uuid, Path), ("If-Match" = String, Header), Instead),
    responses((status = 204))
)]
#[delete("/roles/{id}")]
pub async fn delete_role(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    Query(instead): Query<Instead>,
) -> Result<HttpResponse, Problem> {
    let command = roles::DeleteRole {
        id: id.into(),
        version,
        successor: instead.to_role_id.map(Id::from),
    };
    let deleted = roles::delete(&app, &caller, command).await;
    deleted.map_err(|error| Problem::from(error).of_parameter())?;
    authenticator.forget_all();
    Ok(HttpResponse::NoContent().finish())
}
