//! What has happened with a client: to the card, on the deals, with documents and money.

use super::{Error, Kind, Read};
use crate::access::{Caller, Permission};
use crate::deals::Deal;
use crate::{App, Id, LoggedEvent, Named, Page, PageWish, StoreError, View};

/// What is nobody's news: the order on a board, what the machinery does with files and codes, and
/// what a note was or is no more. A refund is told by itself.
pub const UNTOLD: [&str; 7] = [
    "deal.ranked",
    "document.filled",
    "document.printed",
    "document.signature_code_used",
    "note.edited",
    "note.deleted",
    "payment.refund_changed",
];

/// Something that happened with a client.
#[derive(Debug, Clone)]
pub struct Happening {
    /// The event itself.
    pub event: LoggedEvent,
    /// On which deal.
    pub deal: Option<Named<Deal>>,
    /// What the note says today that was written then.
    pub note: Option<String>,
}

/// What has happened with a client, newest first: as far as the caller may see the deals, documents
/// and payments, each by its own right.
pub async fn timeline<K: Kind>(
    app: &App,
    caller: &Caller,
    id: Id<K>,
    wish: &PageWish,
) -> Result<Page<Happening>, Error>
where
    dyn View: Read<K>,
{
    caller.allow(Permission::ClientsRead)?;
    let others = [
        Permission::DealsRead,
        Permission::DocumentsRead,
        Permission::PaymentsRead,
    ];
    let grant = caller.allow_any(Permission::ClientsRead, &others)?;
    let view = app.store.view(&grant).await?;
    let client = Read::<K>::client(&*view, id).await?;
    client.ok_or(StoreError::NotFound)?;
    Ok(Read::<K>::happenings(&*view, id, wish).await?)
}
