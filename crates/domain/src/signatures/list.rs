//! Reading agreements.

use super::{Agreement, AgreementShown, Error};
use crate::access::{Caller, Permission};
use crate::settlements::Filter;
use crate::{App, Id, Page, PageWish, StoreError};

/// Reads a page of agreements, the newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &Filter,
    wish: &PageWish,
) -> Result<Page<AgreementShown>, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.signature_agreements(filter, wish).await?)
}

/// Reads an agreement.
pub async fn find(app: &App, caller: &Caller, id: Id<Agreement>) -> Result<AgreementShown, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let shown = view.signature_agreement(id).await?;
    Ok(shown.ok_or(StoreError::NotFound)?)
}
