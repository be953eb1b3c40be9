//! `/payments`: money that came or went back, and the money of a deal.

mod allocate;
mod body;
mod deal_money;
mod edit;
mod list;
mod record;
mod suggest;
mod undo;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice. Suggestions stand before payments: their name is no id.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_payments)
        .service(record::record_payment)
        .service(suggest::suggest_allocations)
        .service(record::get_payment)
        .service(edit::edit_payment)
        .service(allocate::set_payment_allocations)
        .service(undo::undo_payment)
        .service(deal_money::get_deal_money);
}
