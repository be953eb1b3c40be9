//! `/recurrences`: documents that are made again and again.

mod body;
mod create;
mod delete;
mod edit;
mod list;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_recurrences)
        .service(create::create_recurrence)
        .service(create::get_recurrence)
        .service(edit::edit_recurrence)
        .service(delete::delete_recurrence);
}
