//! Reading recurrences.

use super::{Error, Filter, Recurrence, Shown};
use crate::access::{Caller, Permission};
use crate::{App, Id, Page, PageWish, StoreError, View};

/// Reads a page of recurrences, those that are next first.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &Filter,
    wish: &PageWish,
) -> Result<Page<Shown>, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.recurrences(filter, wish).await?)
}

/// Reads a recurrence.
pub async fn find(app: &App, caller: &Caller, id: Id<Recurrence>) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    shown(&*view, id).await
}

pub(super) async fn shown<V: View + ?Sized>(view: &V, id: Id<Recurrence>) -> Result<Shown, Error> {
    let found = view.recurrence(id).await?;
    Ok(found.ok_or(StoreError::NotFound)?)
}
