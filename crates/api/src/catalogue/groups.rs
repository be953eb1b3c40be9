//! `/product-groups`: the tree in which products stand.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, patch, post};
use canape_domain::catalogue::groups::{self, CreateGroup, DeleteGroup, EditGroup};
use canape_domain::values::Line;
use canape_domain::{App, Id, Violations, catalogue};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use crate::http::{Identified, IfMatch, Json, List, Path, Problem, Versioned, given};

/// Mounts the tree and its members.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_product_groups)
        .service(create_product_group)
        .service(edit_product_group)
        .service(delete_product_group);
}

/// A group of products.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = catalogue::Group)]
pub struct Group {
    id: Uuid,
    #[schema(examples("Кресла"))]
    name: String,
    /// The group above; `null` at the top.
    parent_id: Option<Uuid>,
    version: i64,
}

/// A group to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = catalogue::CreateGroup)]
pub struct Create {
    /// Up to 80 characters.
    #[schema(examples("Кресла"))]
    name: String,
    /// The group above, at most five levels; absent or `null`: at the top.
    parent_id: Option<Uuid>,
}

/// Other values of some fields; absent keeps, `null` clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = catalogue::EditGroup)]
pub struct Edit {
    /// Up to 80 characters.
    name: Option<String>,
    /// Another group above, never one that lies below.
    #[serde(default, deserialize_with = "given")]
    parent_id: Option<Option<Uuid>>,
}

impl From<catalogue::Group> for Group {
    fn from(group: catalogue::Group) -> Self {
        Self {
            id: group.id.uuid(),
            name: group.name.to_string(),
            parent_id: group.parent.map(Id::uuid),
            version: group.version,
        }
    }
}

/// List the groups of products by name; `parent_id` makes the tree.
#[utoipa::path(
    operation_id = "listProductGroups",
    tag = "catalogue",
    responses((status = 200, body = List<Group>))
)]
#[get("/product-groups")]
pub async fn list_product_groups(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<Group>, Problem> {
    let groups = groups::list(&app, &caller).await?;
    Ok(List::whole(groups.into_iter().map(Group::from).collect()))
}

/// Make a group of products.
#[utoipa::path(
    operation_id = "createProductGroup",
    tag = "catalogue",
    request_body = Create,
    responses((status = 201, body = Group))
)]
#[post("/product-groups")]
pub async fn create_product_group(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Group>, Problem> {
    let retry = json.retry("createProductGroup");
    let mut wrong = Violations::default();
    let Some(name) = wrong.take("/name", Line::parse(&json.body.name)) else {
        return Err(wrong.into());
    };
    let parent = json.body.parent_id.map(Id::from);
    let command = CreateGroup {
        name,
        parent,
        retry,
    };
    let created = groups::create(&app, &caller, command).await?;
    let group = Group::from(created.value);
    let version = group.version;
    Ok(Versioned::created(group, version, created.is_replay))
}

/// Rename a group of products, or put it elsewhere in the tree.
#[utoipa::path(
    operation_id = "editProductGroup",
    tag = "catalogue",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Group))
)]
#[patch("/product-groups/{id}")]
pub async fn edit_product_group(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Group>, Problem> {
    let mut wrong = Violations::default();
    let name = json.body.name;
    let name = name.and_then(|name| wrong.take("/name", Line::parse(&name)));
    wrong.check()?;
    let command = EditGroup {
        id: id.into(),
        version,
        name,
        parent: json.body.parent_id.map(|id| id.map(Id::from)),
    };
    let group = Group::from(groups::edit(&app, &caller, command).await?);
    let version = group.version;
    Ok(Versioned::ok(group, version))
}

/// Delete a group in which there are neither products nor groups.
#[utoipa::path(
    operation_id = "deleteProductGroup",
    tag = "catalogue",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/product-groups/{id}")]
pub async fn delete_product_group(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = id.into();
    groups::delete(&app, &caller, DeleteGroup { id, version }).await?;
    Ok(HttpResponse::NoContent().finish())
}
