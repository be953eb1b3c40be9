//! `/documents`: from a draft to the issued paper.

mod body;
mod cancel;
mod check;
mod contract;
mod create;
mod discard;
mod edit;
mod export;
mod issue;
mod letter;
mod line;
mod list;
mod outside;
mod papers;
mod pdf;
mod print_set;
mod xml;

pub use body::{DocumentKind, Mentioned};
pub use pdf::pdf_response;
pub use print_set::{Copies as CopiesWish, copies};
use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_documents)
        .service(create::create_document)
        .service(export::export_documents)
        .service(create::get_document)
        .service(edit::edit_document)
        .service(discard::discard_document)
        .service(check::check_document)
        .service(issue::issue_document)
        .service(cancel::cancel_document)
        .service(papers::take_papers)
        .service(print_set::print_documents)
        .service(pdf::get_document_pdf)
        .service(xml::get_document_xml);
}
