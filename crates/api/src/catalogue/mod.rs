//! `/products`, `/product-groups`, `/price-lists` and `/units`: the catalogue.

mod archive;
mod body;
mod bulk;
mod create;
mod edit;
mod export;
mod groups;
mod import;
mod list;
mod price_lists;
mod rates;
mod units;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_products)
        .service(list::get_product)
        .service(create::create_product)
        .service(edit::edit_product)
        .service(archive::archive_product)
        .service(archive::unarchive_product)
        .service(bulk::change_products)
        .service(export::export_products)
        .service(import::check_product_import)
        .service(import::import_products)
        .service(units::list_units)
        .configure(groups::routes)
        .configure(price_lists::routes);
}
