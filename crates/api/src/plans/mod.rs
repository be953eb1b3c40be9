//! `/plans`: what the firm, departments and colleagues shall reach in each month.

pub mod body;
mod fill;
mod set;
mod table;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(table::get_plans)
        .service(set::set_plans)
        .service(fill::copy_plans)
        .service(fill::spread_plans);
}
