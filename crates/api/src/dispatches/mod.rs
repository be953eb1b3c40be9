//! `/originals/dispatch`: originals on their way to the post.

mod print;
mod sort;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(sort::sort_dispatch)
        .service(print::print_dispatch);
}
