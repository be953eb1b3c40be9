//! `/users`: colleagues; `/me`: the caller's own card and password.

mod body;
mod change_password;
mod list;
mod me;

use utoipa_actix_web::service_config::ServiceConfig;

pub use body::{MyAccount, MyCard, Permission, permissions};

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_users)
        .service(me::get_me)
        .service(change_password::change_password);
}
