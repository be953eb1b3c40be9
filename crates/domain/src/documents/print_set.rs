//! Issued papers in one printout, each as often as it is wanted.

use std::collections::HashMap;

use super::print::issued_paper;
use super::{Document, Error, Format, Printout, Sheaf, Stage};
use crate::access::{Caller, Grant, Permission};
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
    let documents = checked(app, &grant, &wish.documents).await?;
    let mut sheaves = Vec::new();
    let mut size = 0;
    for (index, (document, copies)) in documents.into_iter().enumerate() {
        let paper = issued_paper(app, &grant, document).await?;
        if paper.format != Format::Pdf {
            return Err(Violations::one(format!("/documents/{index}/id"), "not_a_pdf").into());
        }
        size += paper.bytes.len();
        if size > MOST_BYTES {
            return Err(Violations::one("/documents", "papers_too_large").into());
        }
        sheaves.push(Sheaf {
            bytes: paper.bytes,
            copies,
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

/// The documents in order, each with its copies: all there, issued, and with a paper of their own.
async fn checked(
    app: &App,
    grant: &Grant,
    wish: &[(Id<Document>, Option<u8>)],
) -> Result<Vec<(Document, u8)>, Error> {
    let ids: Vec<_> = wish.iter().map(|(id, _)| *id).collect();
    let view = app.store.view(grant).await?;
    let found = view.documents_of(&ids).await?.into_iter();
    let found: HashMap<_, _> = found.map(|document| (document.id, document)).collect();
    let mut checked = Vec::new();
    for (index, (id, copies)) in wish.iter().enumerate() {
        let at = |code| Violations::one(format!("/documents/{index}/id"), code);
        let document = found.get(id).ok_or_else(|| at("unknown_id"))?;
        if Stage::from(&document.state) != Stage::Issued {
            return Err(at("not_issued").into());
        }
        if !document.kind.is_printed() {
            return Err(at("not_printed").into());
        }
        let copies = copies.unwrap_or(document.kind.usual_copies());
        checked.push((document.clone(), copies));
    }
    Ok(checked)
}
