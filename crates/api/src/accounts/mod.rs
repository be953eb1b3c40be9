//! Accounts: what a stranger may see, signing up, and the firm's own settings.

mod body;
mod edit;
mod installation;
mod sign_up;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(installation::get_installation)
        .service(edit::get_account)
        .service(edit::edit_account)
        .service(sign_up::sign_up);
}
