//! The paper: of a draft each time anew, of an issued document rendered once and kept.

use sha2::{Digest, Sha256};

use super::compose::compose;
use super::look::{Sides, present};
use super::{Document, Error, Paper, Printed, State};
use crate::access::{Caller, Grant, Permission};
use crate::files::{self, ObjectKey};
use crate::lobby::Lease;
use crate::{App, Id, StoreError, View, hex};

/// A document as PDF, and what a reader saves it as.
#[derive(Debug, Clone)]
pub struct Pdf {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// «Счёт № 15 от 22.11.2026».
    pub title: String,
}

/// Reads the paper of a document. One that is issued is read from the file that was kept, and
/// rendered now if the worker has not come to it yet.
pub async fn pdf(app: &App, caller: &Caller, id: Id<Document>) -> Result<Pdf, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let shown = present(&*view, id).await?;
    paper_of(app, view, shown.document).await
}

/// The paper of a document that was read in this view, which is closed before anything is printed.
pub(crate) async fn paper_of(
    app: &App,
    view: Box<dyn View>,
    document: Document,
) -> Result<Pdf, Error> {
    if !document.kind.is_printed() {
        return Err(Error::NotPrinted);
    }
    let title = document.mentioned().title();
    let printed = match (&document.state, &document.paper) {
        (State::Draft, _) => {
            let sides = Sides::of(&*view, &document).await?;
            compose(&document, &sides, None, None)?
        }
        (_, Some(paper)) => {
            drop(view);
            let bytes = kept(app, paper).await?;
            return Ok(Pdf { bytes, title });
        }
        (_, None) => view
            .printed(document.id)
            .await?
            .ok_or(StoreError::NotFound)?,
    };
    drop(view);
    let printed = with_pictures(app, printed).await?;
    let bytes = app.printer.pdf(printed).await?;
    Ok(Pdf { bytes, title })
}

/// What a job does after an issue: renders the file and keeps it. Done twice, it changes nothing.
pub async fn print(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let id: Id<Document> = Id::from(lease.job.subject);
    let Some(printed) = unprinted(app, &grant, id).await? else {
        return Ok(());
    };
    let printed = with_pictures(app, printed).await?;
    let bytes = app.printer.pdf(printed).await?;
    let sha256: [u8; 32] = Sha256::digest(&bytes).into();
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    // Named by its content: whoever renders it at the same time writes the same bytes there.
    let object = ObjectKey::of_document(grant.account(), id, &hex(&sha256));
    let mut incoming = app.files.begin(&object).await?;
    incoming.write(bytes).await?;
    incoming.finish().await?;
    let work = app.store.work(&grant).await?;
    let Some(shown) = work.document(id).await? else {
        return Ok(());
    };
    let paper = Paper {
        sha256,
        size,
        object,
    };
    if let Some(change) = shown.document.print(paper, app.now()) {
        work.apply(&change).await?;
        work.commit().await?;
    }
    Ok(())
}

/// The frozen content of a document that has no file yet.
async fn unprinted(app: &App, grant: &Grant, id: Id<Document>) -> Result<Option<Printed>, Error> {
    let view = app.store.view(grant).await?;
    let shown = view.document(id).await?;
    if shown.is_none_or(|shown| shown.document.paper.is_some()) {
        return Ok(None);
    }
    Ok(view.printed(id).await?)
}

/// The bytes that were kept: the very ones of the day of issue.
async fn kept(app: &App, paper: &Paper) -> Result<Vec<u8>, Error> {
    Ok(files::whole(app, &paper.object, paper.size).await?)
}

/// The same with the bytes of its pictures.
async fn with_pictures(app: &App, mut printed: Printed) -> Result<Printed, Error> {
    for image in printed.images.all_mut() {
        let object = ObjectKey::kept(image.object.clone());
        image.bytes = files::whole(app, &object, image.size).await?;
    }
    Ok(printed)
}
