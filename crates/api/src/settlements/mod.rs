//! `/settlements`: what a client was given and has paid; `/opening-balances`: what stood before.

mod body;
mod create;
mod delete;
mod edit;
mod import;
mod list;
mod statement;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(statement::get_settlement)
        .service(list::list_opening_balances)
        .service(create::create_opening_balance)
        .service(create::get_opening_balance)
        .service(edit::edit_opening_balance)
        .service(delete::delete_opening_balance)
        .service(import::check_opening_balance_import)
        .service(import::import_opening_balances);
}
