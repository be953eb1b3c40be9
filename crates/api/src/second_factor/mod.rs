//! `/me/second-factor`: one-time codes of an app at sign-in.

mod begin;
mod body;
mod confirm;
mod read;
mod switch_off;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(read::get_second_factor)
        .service(confirm::confirm_second_factor)
        .service(switch_off::switch_second_factor_off)
        .service(begin::begin_second_factor);
}
