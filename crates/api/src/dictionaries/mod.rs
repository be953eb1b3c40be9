//! `/channels`, `/loss-reasons`, `/deal-types`, `/cost-categories`, `/sales-events`: the lists from which deals and costs
//! are described. One file per list; `body` holds what they share.

mod body;
mod channels;
mod cost_categories;
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
        .configure(cost_categories::routes)
        .configure(sales_events::routes);
}
