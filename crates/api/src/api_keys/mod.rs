//! `/api-keys`: credentials of programs.

mod body;
mod create;
mod list;
mod revoke;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_api_keys)
        .service(create::create_api_key)
        .service(revoke::revoke_api_key);
}
