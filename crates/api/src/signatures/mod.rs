//! `/signature-agreements`: by whose codes a client signs; `/public/documents/signature`: signing on
//! the public page of a document.

mod agreements;
mod body;
mod public;

use utoipa_actix_web::service_config::ServiceConfig;

pub use body::{Offer, Signature};

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(agreements::list_signature_agreements)
        .service(agreements::register_signature_agreement)
        .service(agreements::get_signature_agreement)
        .service(agreements::end_signature_agreement)
        .service(agreements::get_signature_protocol)
        .service(public::ask_signature_code)
        .service(public::sign_document)
        .service(public::read_signature_protocol);
}
