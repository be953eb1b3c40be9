//! `/deals/bulk`: one change of many deals, and its way back.

mod body;
mod change;
mod find;
mod preview;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(preview::preview_deal_bulk)
        .service(change::bulk_change_deals)
        .service(change::undo_deal_bulk)
        .service(change::cancel_deal_bulk)
        .service(find::get_deal_bulk)
        .service(find::get_deal_bulk_refused);
}
