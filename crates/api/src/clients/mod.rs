//! `/contacts` and `/companies`: people and organisations that buy.

mod body;
mod companies;
mod company;
mod contact;
mod contacts;
mod timeline;

pub use self::body::{Telephone, optional, optional_change};
pub use self::company::Create as CreateCompany;
pub use self::contact::{Contact, Create as CreateContact};

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .configure(contacts::routes)
        .configure(companies::routes)
        .configure(timeline::routes);
}
