//! `/requests`: the inbox of deals that came from outside and wait for somebody.

mod answer;
mod body;
mod find;
mod list;

pub use self::body::State as RequestState;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_requests)
        .service(find::get_request)
        .service(answer::accept_request)
        .service(answer::join_request)
        .service(answer::decline_request);
}
