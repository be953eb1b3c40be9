//! Reading templates.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, Id, templates};
use uuid::Uuid;

use super::answer;
use super::body::Template;
use crate::http::{Identified, List, Path, Problem, Versioned};

/// List all own templates, archived ones included, the oldest first; at most 200.
#[utoipa::path(
    operation_id = "listTemplates",
    tag = "templates",
    responses((status = 200, body = List<Template>))
)]
#[get("/document-templates")]
pub async fn list_templates(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<Template>, Problem> {
    let found = templates::list(&app, &caller).await?;
    Ok(List::whole(found.into_iter().map(Into::into).collect()))
}

/// Read an own template.
#[utoipa::path(
    operation_id = "getTemplate",
    tag = "templates",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Template))
)]
#[get("/document-templates/{id}")]
pub async fn get_template(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Template>, Problem> {
    let found = templates::find(&app, &caller, Id::from(id)).await?;
    Ok(answer(found))
}
