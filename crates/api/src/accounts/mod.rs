//! Accounts from outside: what a stranger may see, and signing up.

mod body;
mod installation;
mod sign_up;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(installation::get_installation)
        .service(sign_up::sign_up);
}
