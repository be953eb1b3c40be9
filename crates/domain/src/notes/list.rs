//! The notes of a deal.

use super::{Error, Shown};
use crate::access::{Caller, Permission};
use crate::deals::Deal;
use crate::{App, Id, Page, PageWish, StoreError};

/// Reads the notes of a deal, also of one in the trash, the newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    deal: Id<Deal>,
    wish: &PageWish,
) -> Result<Page<Shown>, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    view.deal(deal).await?.ok_or(StoreError::NotFound)?;
    Ok(view.notes_of(deal, wish).await?)
}
