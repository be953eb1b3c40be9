//! Reading departments.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, departments};

use super::body::Department;
use crate::http::{Identified, List, Problem};

/// List the departments by name; `parent_id` makes the tree.
#[utoipa::path(
    operation_id = "listDepartments",
    tag = "departments",
    responses((status = 200, body = List<Department>))
)]
#[get("/departments")]
pub async fn list_departments(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<Department>, Problem> {
    let all = departments::list(&app, &caller).await?;
    Ok(List::whole(all.into_iter().map(Department::from).collect()))
}
