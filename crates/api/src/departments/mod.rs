//! `/departments`: the tree in which the people of the account work.

mod archive;
mod body;
mod create;
mod edit;
mod list;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_departments)
        .service(create::create_department)
        .service(edit::edit_department)
        .service(archive::archive_department);
}
