//! `/documents`: from a draft to the issued paper.

mod account;
mod amendment;
mod body;
mod cancel;
mod check;
mod contract;
mod countries;
mod create;
mod discard;
mod docx;
mod edit;
mod export;
mod issue;
mod issue_all;
mod letter;
mod line;
mod list;
mod names;
mod notices;
mod outside;
mod papers;
mod pdf;
mod print_set;
mod recalculate_vat;
mod shipment;
mod xml;

pub use body::Mentioned;
pub use line::{Line, NewLine, drafts};
pub use names::DocumentKind;
pub use pdf::printout_response;
pub use print_set::{Copies as CopiesWish, copies};
use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_documents)
        .service(countries::list_countries)
        .service(create::create_document)
        .service(export::export_documents)
        .service(create::get_document)
        .service(edit::edit_document)
        .service(discard::discard_document)
        .service(check::check_document)
        .service(recalculate_vat::preview_vat)
        .service(recalculate_vat::recalculate_vat)
        .service(issue_all::issue_documents)
        .service(issue::issue_document)
        .service(cancel::cancel_document)
        .service(notices::notify_of_requisites)
        .service(papers::take_papers)
        .service(print_set::print_documents)
        .service(pdf::get_document_pdf)
        .service(docx::get_document_docx)
        .service(xml::get_document_xml);
}
