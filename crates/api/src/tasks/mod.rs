//! `/tasks` and the tasks of a deal.

mod body;
mod complete;
mod create;
mod edit;
mod list;
mod of_deal;
mod reopen;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_tasks)
        .service(create::create_task)
        .service(edit::edit_task)
        .service(complete::complete_task)
        .service(reopen::reopen_task)
        .service(of_deal::list_deal_tasks);
}
