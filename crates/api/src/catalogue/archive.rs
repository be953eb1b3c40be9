//! Taking a product out of what is offered, and back.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::App;
use canape_domain::catalogue::{self, ProductAt};
use uuid::Uuid;

use super::body::Product;
use super::list::today;
use crate::http::{Identified, IfMatch, Path, Problem, Versioned};

/// Archive a product: it is offered no longer, and lines that have it keep it.
#[utoipa::path(
    operation_id = "archiveProduct",
    tag = "catalogue",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Product))
)]
#[post("/products/{id}/archive")]
pub async fn archive_product(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<Product>, Problem> {
    let id = id.into();
    let shown = catalogue::archive(&app, &caller, ProductAt { id, version }).await?;
    let product = Product::shown(shown, &caller, today(&app, &caller));
    let version = product.version;
    Ok(Versioned::ok(product, version))
}

/// Offer an archived product again.
#[utoipa::path(
    operation_id = "unarchiveProduct",
    tag = "catalogue",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Product))
)]
#[post("/products/{id}/unarchive")]
pub async fn unarchive_product(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<Product>, Problem> {
    let id = id.into();
    let shown = catalogue::unarchive(&app, &caller, ProductAt { id, version }).await?;
    let product = Product::shown(shown, &caller, today(&app, &caller));
    let version = product.version;
    Ok(Versioned::ok(product, version))
}
