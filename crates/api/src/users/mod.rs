//! `/users`: colleagues; `/me`: the caller's own card and password; `/public`: what people do who
//! come by the link of a letter.

mod body;
mod card;
mod change_password;
mod come_back;
mod confirm_email;
mod dismiss;
mod duties;
mod edit;
mod list;
mod me;
mod move_to;
mod reset_password;

use utoipa_actix_web::service_config::ServiceConfig;

pub use body::{MyAccount, MyCard, Permission, ReachName, permissions};

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_users)
        .service(card::get_user)
        .service(duties::get_user_duties)
        .service(edit::edit_user)
        .service(move_to::move_user)
        .service(dismiss::dismiss_user)
        .service(come_back::take_back_user)
        .service(me::get_me)
        .service(change_password::change_password)
        .service(confirm_email::ask_email_confirmation)
        .service(confirm_email::confirm_email)
        .service(reset_password::reset_password)
        .service(reset_password::ask_password_reset);
}
