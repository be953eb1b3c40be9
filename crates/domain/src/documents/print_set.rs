//! Issued papers in one printout, each as often as it is wanted.

use super::{Document, Error, Format, Printout, Sheaf, Stage, present};
use crate::access::{Caller, Permission};
use crate::documents::print::paper_of;
use crate::{App, Id, Violations};

/// The most documents of one printout.
pub const MOST_IN_SET: usize = 100;

/// The most copies of one document.
pub const MOST_COPIES: u8 = 9;

/// Bytes of papers that are bound at once.
const MOST_BYTES: usize = 96 * 1024 * 1024;

/// The wish for a printout.
#[derive(Debug, Clone)]
pub struct PrintSet {
    /// The documents in order, with copies; `None`: two of what both sides sign, one of anything else.
    pub documents: Vec<(Id<Document>, Option<u8>)>,
    /// Whether each copy starts on the front of a leaf, for printers of both sides.
    pub starts_on_front: bool,
}

/// Binds the papers of issued documents into one PDF: those that were kept on the days of issue.
pub async fn print_set(app: &App, caller: &Caller, wish: PrintSet) -> Result<Printout, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let mut sheaves = Vec::new();
    let mut size = 0;
    for (index, (id, copies)) in wish.documents.into_iter().enumerate() {
        let at = |code| Error::from(Violations::one(format!("/documents/{index}/id"), code));
        let view = app.store.view(&grant).await?;
        let shown = match present(&*view, id).await {
            Ok(shown) => shown,
            Err(Error::Store(crate::StoreError::NotFound)) => return Err(at("unknown_id")),
            Err(error) => return Err(error),
        };
        let document = shown.document;
        if Stage::from(&document.state) != Stage::Issued {
            return Err(at("not_issued"));
        }
        if !document.kind.is_printed() {
            return Err(at("not_printed"));
        }
        let usual = document.kind.usual_copies();
        let paper = paper_of(app, &grant, view, document).await?;
        if paper.format != Format::Pdf {
            return Err(at("not_a_pdf"));
        }
        size += paper.bytes.len();
        if size > MOST_BYTES {
            return Err(Violations::one("/documents", "papers_too_large").into());
        }
        sheaves.push(Sheaf {
            bytes: paper.bytes,
            copies: copies.unwrap_or(usual),
        });
    }
    let bytes = app.printer.bound(sheaves, wish.starts_on_front).await?;
    let title = "Документы".to_owned();
    let format = Format::Pdf;
    Ok(Printout {
        bytes,
        title,
        format,
    })
}
