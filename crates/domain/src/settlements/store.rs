//! What the slice needs of the store.

use async_trait::async_trait;
use chrono::NaiveDate;

use super::{Counterparty, Filter, Ledger, OpeningBalance, Shown};
use crate::legal_entities::LegalEntity;
use crate::{Id, Page, PageWish, StoreError};

/// Reading settlements. An opening balance is within reach if its client is.
#[async_trait]
pub trait Read {
    /// One opening balance, with the names of what it refers to.
    async fn opening_balance(&self, id: Id<OpeningBalance>) -> Result<Option<Shown>, StoreError>;

    /// A page of opening balances, the latest day first.
    async fn opening_balances(
        &self,
        filter: &Filter,
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError>;

    /// Everything between an own firm and a client up to a day, which is included, whoever is
    /// responsible for it: half of it would be a wrong balance. Whoever calls has seen that the
    /// client is within reach.
    async fn ledger(
        &self,
        entity: Id<LegalEntity>,
        client: Counterparty,
        until: NaiveDate,
    ) -> Result<Ledger, StoreError>;
}
