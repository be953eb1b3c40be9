//! `/sessions`: signing in and out, and seeing where one is signed in.

mod body;
mod cookie;
mod end;
mod list;
mod refresh;
mod sign_in;
mod sign_out;
mod switch;

use utoipa_actix_web::service_config::ServiceConfig;

pub use body::Session;
pub use cookie::opened;

/// Mounts the slice. Literal paths come before those with parameters.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_sessions)
        .service(sign_in::sign_in)
        .service(refresh::refresh_session)
        .service(sign_out::sign_out)
        .service(end::end_all_sessions)
        .service(switch::switch_account)
        .service(switch::list_my_accounts)
        .service(end::end_session)
        .service(end::report_session);
}
