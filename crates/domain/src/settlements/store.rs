//! What the slice needs of the store.

use async_trait::async_trait;
use chrono::NaiveDate;

use super::{Agreed, Called, Counterparty, Filter, Ledger, OpeningBalance, Shown};
use crate::legal_entities::LegalEntity;
use crate::values::Inn;
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

    /// Clients within reach, none of the trash, that have one of these names, as search folds them,
    /// or one of these ИНН.
    async fn clients_called(
        &self,
        names: &[String],
        inns: &[Inn],
    ) -> Result<Vec<Called>, StoreError>;

    /// Issued contracts of an own firm with these clients, and outside documents, which may stand
    /// for one.
    async fn contracts_with(
        &self,
        entity: Id<LegalEntity>,
        clients: &[Counterparty],
    ) -> Result<Vec<Agreed>, StoreError>;

    /// Opening balances of an own firm with these clients; a work that changes them holds them.
    async fn balances_with(
        &self,
        entity: Id<LegalEntity>,
        clients: &[Counterparty],
        holds: bool,
    ) -> Result<Vec<OpeningBalance>, StoreError>;
}
