//! `/saved-views`: questions to the list of deals, under names.

mod body;
mod change;
mod create;
mod list;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_saved_views)
        .service(create::create_saved_view)
        .service(change::edit_saved_view)
        .service(change::delete_saved_view)
        .service(change::restore_saved_view)
        .service(change::choose_saved_view);
}
