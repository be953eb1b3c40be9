//! `/files`, the files of a deal and the scans of a document.

mod arriving;
mod body;
mod conditions;
mod delete;
mod disposition;
mod download;
mod get;
mod list;
mod restore;
mod sent;
mod upload;

pub use arriving::Arriving;
pub use disposition::attachment;
pub use sent::Sent;
use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_deal_files)
        .service(upload::upload_deal_file)
        .service(list::list_document_files)
        .service(upload::upload_document_file)
        .service(get::get_file)
        .service(download::download_file)
        .service(delete::delete_file)
        .service(restore::restore_file);
}
