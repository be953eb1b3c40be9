//! Changing a product.

use actix_web::patch;
use actix_web::web::Data;
use canape_domain::{App, catalogue};
use uuid::Uuid;

use super::body::{Edit, Product};
use super::list::today;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Change a product; lines of deals keep what they took.
#[utoipa::path(
    operation_id = "editProduct",
    tag = "catalogue",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Product))
)]
#[patch("/products/{id}")]
pub async fn edit_product(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Product>, Problem> {
    let command = json.body.into_command(id, version)?;
    let shown = catalogue::edit(&app, &caller, command).await?;
    let product = Product::shown(shown, &caller, today(&app, &caller));
    let version = product.version;
    Ok(Versioned::ok(product, version))
}
