//! `/pipelines`: the road of deals, and its stages.

mod body;
mod create;
mod delete;
mod edit;
mod list;
mod stages;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_pipelines)
        .service(create::create_pipeline)
        .service(list::get_pipeline)
        .service(edit::edit_pipeline)
        .service(delete::delete_pipeline)
        .service(stages::add_stage)
        .service(stages::edit_stage)
        .service(stages::remove_stage);
}
