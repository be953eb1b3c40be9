//! Making a department.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::{App, departments};

use super::body::{Create, Department};
use crate::auth::Authenticator;
use crate::http::{Identified, Json, Problem, Versioned};

/// Make a department.
#[utoipa::path(
    operation_id = "createDepartment",
    tag = "departments",
    request_body = Create,
    responses((status = 201, body = Department))
)]
#[post("/departments")]
pub async fn create_department(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Department>, Problem> {
    let retry = json.retry("createDepartment");
    let command = json.body.into_command(retry)?;
    let created = departments::create(&app, &caller, command).await?;
    authenticator.forget_all();
    let department = Department::from(created.value);
    let version = department.version;
    Ok(Versioned::created(department, version, created.is_replay))
}
