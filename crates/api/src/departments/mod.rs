//! `/departments`: the tree in which the people of the account work.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::departments::{self, Listed};
use canape_domain::{App, Id};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use crate::http::{Identified, List, Problem, Ref};

/// A department.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = departments::Department)]
pub struct Department {
    id: Uuid,
    #[schema(examples("Отдел продаж"))]
    name: String,
    /// The department above; `null` at the top.
    parent_id: Option<Uuid>,
    /// Who leads it.
    head: Option<Ref>,
    version: i64,
}

impl Department {
    fn all(listed: Listed) -> Vec<Self> {
        let names = listed.names;
        let head = |user| Some(Ref::new(user, names.get(&user)?));
        let departments = listed.departments.into_iter();
        departments
            .map(|department| Self {
                id: department.id.uuid(),
                name: department.name.to_string(),
                parent_id: department.parent.map(Id::uuid),
                head: department.head.and_then(head),
                version: department.version,
            })
            .collect()
    }
}

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(list_departments);
}

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
    let listed = departments::list(&app, &caller).await?;
    Ok(List::whole(Department::all(listed)))
}
