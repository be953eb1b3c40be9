//! `/channels`, `/loss-reasons`, `/deal-types`, `/sales-events`: the lists from which a deal is
//! described. One file per list; `body` holds what they share.

mod body;
mod channels;
mod deal_types;
mod loss_reasons;
mod sales_events;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .configure(channels::routes)
        .configure(loss_reasons::routes)
        .configure(deal_types::routes)
        .configure(sales_events::routes);
}
