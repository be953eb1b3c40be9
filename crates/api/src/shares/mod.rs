//! `/documents/{id}/sending`: the public page of a document and letters with it, and
//! `/public/documents`: the client's side of it.

mod body;
mod face;
mod letters;
mod page;
mod public;
mod scans;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(page::get_sending)
        .service(page::open_share)
        .service(page::revoke_share)
        .service(letters::write_document_letter)
        .service(public::look_at_document)
        .service(public::read_shared_pdf)
        .service(public::answer_document)
        .service(scans::hand_in_scan);
}
