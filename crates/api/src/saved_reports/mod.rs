//! `/saved-reports`: questions to reports under names, and the letters that bring the answers.

mod body;
mod change;
mod create;
mod list;
mod mailing;

use utoipa_actix_web::service_config::ServiceConfig;

pub use mailing::send;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_saved_reports)
        .service(create::create_saved_report)
        .service(change::edit_saved_report)
        .service(change::delete_saved_report)
        .service(change::restore_saved_report);
}
