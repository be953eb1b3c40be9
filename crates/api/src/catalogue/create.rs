//! Making a product.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::{App, catalogue};

use super::body::{Create, Product};
use super::list::today;
use crate::http::{Identified, Json, Problem, Versioned};

/// Make a product.
#[utoipa::path(
    operation_id = "createProduct",
    tag = "catalogue",
    request_body = Create,
    responses((status = 201, body = Product))
)]
#[post("/products")]
pub async fn create_product(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Product>, Problem> {
    let retry = json.retry("createProduct");
    let command = json.body.into_command(retry)?;
    let created = catalogue::create(&app, &caller, command).await?;
    let product = Product::shown(created.value, &caller, today(&app, &caller));
    let version = product.version;
    Ok(Versioned::created(product, version, created.is_replay))
}
