//! Where originals are: the trail of a document, records of it, and the register.

mod body;
mod brief;
mod bulk;
mod mark;
mod originals;
mod scans;
mod share;
mod trail;

pub use brief::{Brief, standings};
use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(trail::get_paper_trail)
        .service(trail::edit_paper_trail)
        .service(mark::mark_paper)
        .service(mark::withdraw_paper_mark)
        .service(bulk::bulk_mark_papers)
        .service(share::get_original_shares)
        .service(originals::list_originals)
        .service(scans::read_scan);
}
