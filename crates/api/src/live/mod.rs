//! `/events/live`: open pages are told what has changed, as it happens.
//!
//! `listen` opens a stream, `teller` keeps one going, `streams` bounds them all and shares what
//! several of them would read alike, `frame` is what goes over the wire.

mod frame;
mod listen;
mod streams;
mod teller;

use utoipa_actix_web::service_config::ServiceConfig;

pub use self::streams::Streams;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(listen::listen_to_events);
}
