//! Changing a template.

use actix_web::web::Data;
use actix_web::{patch, post};
use canape_domain::documents::Kind;
use canape_domain::templates::{self, ChangeTemplate, Deed, Wish};
use canape_domain::values::Line;
use canape_domain::{App, Id, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer;
use super::body::Template;
use crate::documents::DocumentKind;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned, given};

/// Changes of a template; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = templates::Edit)]
pub struct Edit {
    /// Up to 200 characters.
    name: Option<String>,
    /// Replaces all; its file is checked for those that are new.
    kinds: Option<Vec<DocumentKind>>,
    /// `null`: of all own firms.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    legal_entity_id: Option<Option<Uuid>>,
    /// For which of its kinds a new document takes it by itself; another template that was the default
    /// of the same firm is it no longer.
    default_for: Option<Vec<DocumentKind>>,
}

/// Change what a template is called, what it is for, and where it is the default.
#[utoipa::path(
    operation_id = "editTemplate",
    tag = "templates",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Template))
)]
#[patch("/document-templates/{id}")]
pub async fn edit_template(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Template>, Problem> {
    let mut wrong = Violations::default();
    let body = json.body;
    let kinds = |kinds: Vec<DocumentKind>| kinds.into_iter().map(Kind::from).collect();
    let name = body
        .name
        .map(|name| wrong.take("/name", Line::parse(&name)));
    let wish = Wish {
        name: name.flatten(),
        kinds: body.kinds.map(kinds),
        legal_entity: body.legal_entity_id.map(|id| id.map(Id::from)),
        default_for: body.default_for.map(kinds),
    };
    wrong.check()?;
    let command = ChangeTemplate {
        id: Id::from(id),
        version,
        deed: Deed::Edit(wish),
    };
    Ok(answer(templates::change(&app, &caller, command).await?))
}

/// Offer a template no longer; documents that have it keep it.
#[utoipa::path(
    operation_id = "archiveTemplate",
    tag = "templates",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Template))
)]
#[post("/document-templates/{id}/archive")]
pub async fn archive_template(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<Template>, Problem> {
    let command = ChangeTemplate {
        id: Id::from(id),
        version,
        deed: Deed::Archive,
    };
    Ok(answer(templates::change(&app, &caller, command).await?))
}

/// Offer an archived template again.
#[utoipa::path(
    operation_id = "bringBackTemplate",
    tag = "templates",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Template))
)]
#[post("/document-templates/{id}/bring-back")]
pub async fn bring_back_template(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<Template>, Problem> {
    let command = ChangeTemplate {
        id: Id::from(id),
        version,
        deed: Deed::BringBack,
    };
    Ok(answer(templates::change(&app, &caller, command).await?))
}
