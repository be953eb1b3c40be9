//! `/ownership-offers`: passing the ownership of the account on.

mod answer;
mod body;
mod list;
mod make;
mod withdraw;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_ownership_offers)
        .service(make::offer_ownership)
        .service(withdraw::withdraw_ownership_offer)
        .service(answer::accept_ownership)
        .service(answer::decline_ownership);
}
