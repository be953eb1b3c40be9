//! Reading opening balances.

use super::{Error, OpeningBalance};
use crate::access::{Caller, Permission};
use crate::clients::{Company, Contact};
use crate::documents::Mentioned;
use crate::legal_entities::LegalEntity;
use crate::{App, Id, Named, Page, PageWish, StoreError};

/// What narrows the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this own firm.
    pub legal_entity: Option<Id<LegalEntity>>,
    /// With this company.
    pub company: Option<Id<Company>>,
    /// With this person.
    pub contact: Option<Id<Contact>>,
}

/// An opening balance with the names of what it refers to.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The balance.
    pub balance: OpeningBalance,
    /// The own firm.
    pub legal_entity: Named<LegalEntity>,
    /// What the client is called.
    pub client_name: String,
    /// The contract.
    pub contract: Option<Mentioned>,
}

/// Reads a page of opening balances, the latest day first.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &Filter,
    wish: &PageWish,
) -> Result<Page<Shown>, Error> {
    let grant = caller.allow(Permission::PaymentsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.opening_balances(filter, wish).await?)
}

/// Reads an opening balance.
pub async fn find(app: &App, caller: &Caller, id: Id<OpeningBalance>) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::PaymentsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view
        .opening_balance(id)
        .await?
        .ok_or(StoreError::NotFound)?)
}
