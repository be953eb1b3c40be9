//! Changing a department.

use actix_web::patch;
use actix_web::web::Data;
use canape_domain::{App, departments};
use uuid::Uuid;

use super::body::{Department, Edit};
use crate::auth::Authenticator;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Rename a department, put it elsewhere in the tree, or name who leads it.
#[utoipa::path(
    operation_id = "editDepartment",
    tag = "departments",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Department))
)]
#[patch("/departments/{id}")]
pub async fn edit_department(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Department>, Problem> {
    let command = json.body.into_command(id, version)?;
    let shown = departments::edit(&app, &caller, command).await?;
    authenticator.forget_all();
    let department = Department::from(shown);
    let version = department.version;
    Ok(Versioned::ok(department, version))
}
