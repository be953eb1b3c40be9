//! `/roles`: what the people of the account may do.

mod body;
mod create;
mod delete;
mod edit;
mod list;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_roles)
        .service(create::create_role)
        .service(edit::edit_role)
        .service(delete::delete_role);
}
