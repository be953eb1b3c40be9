//! `/notes` and the notes of a deal.

mod body;
mod create;
mod delete;
mod edit;
mod list;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_deal_notes)
        .service(create::create_deal_note)
        .service(edit::edit_note)
        .service(delete::delete_note);
}
