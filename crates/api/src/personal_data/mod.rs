//! What is held on people, under 152-ФЗ: their consents, all of it at once, and its
//! erasure.

mod body;
mod consents;
mod erase;
mod export;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(consents::list_contact_consents)
        .service(consents::record_contact_consent)
        .service(consents::withdraw_contact_consent)
        .service(export::export_personal_data)
        .service(erase::erase_contact)
        .service(erase::get_contact_erasure);
}
