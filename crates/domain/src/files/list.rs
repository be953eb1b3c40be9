//! The files of a deal, and the scans of a document.

use super::{Error, Shown};
use crate::access::{Caller, Permission};
use crate::deals::Deal;
use crate::documents::Document;
use crate::{App, Id, Page, PageWish, StoreError};

/// Which of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those that are there.
    Present,
    /// Those in the trash.
    Trash,
}

/// Reads the files of a deal, also of one in the trash, the newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    deal: Id<Deal>,
    which: Which,
    wish: &PageWish,
) -> Result<Page<Shown>, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    view.deal(deal).await?.ok_or(StoreError::NotFound)?;
    Ok(view.files_of(deal, which, wish).await?)
}

/// Reads the scans of a document, the newest first.
pub async fn list_of_document(
    app: &App,
    caller: &Caller,
    document: Id<Document>,
    which: Which,
    wish: &PageWish,
) -> Result<Page<Shown>, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    view.document(document).await?.ok_or(StoreError::NotFound)?;
    Ok(view.files_of_document(document, which, wish).await?)
}
