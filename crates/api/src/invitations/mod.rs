//! `/invitations`: colleagues who were asked to come, and `/public/invitations`: their side of it.

mod body;
mod create;
mod list;
mod public;
mod resend;
mod revoke;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_invitations)
        .service(create::create_invitation)
        .service(resend::resend_invitation)
        .service(revoke::revoke_invitation)
        .service(public::look_at_invitation)
        .service(public::accept_invitation)
        .service(public::join_by_invitation);
}
