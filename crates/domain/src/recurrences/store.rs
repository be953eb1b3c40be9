//! What the slice needs of the store.

use async_trait::async_trait;
use chrono::NaiveDate;

use super::Recurrence;
use crate::deals::Deal;
use crate::documents::Mentioned;
use crate::legal_entities::LegalEntity;
use crate::{Id, Named, Page, PageWish, StoreError};

/// A recurrence with the names of what it refers to.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The recurrence.
    pub recurrence: Recurrence,
    /// Its deal.
    pub deal: Named<Deal>,
    /// Whether the deal lies in the trash.
    pub is_deal_in_trash: bool,
    /// The own firm.
    pub legal_entity: Named<LegalEntity>,
    /// The contract.
    pub contract: Option<Mentioned>,
}

/// What narrows the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this deal.
    pub deal: Option<Id<Deal>>,
}

/// Reading recurrences. One is within reach if its deal is.
#[async_trait]
pub trait Read {
    /// One recurrence.
    async fn recurrence(&self, id: Id<Recurrence>) -> Result<Option<Shown>, StoreError>;

    /// A page of recurrences, those that are next first; whatever comes no more is last.
    async fn recurrences(
        &self,
        filter: &Filter,
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError>;

    /// Those whose day has come and whose deal is not in the trash, at most `most`.
    async fn due_recurrences(&self, today: NaiveDate, most: u64) -> Result<Vec<Shown>, StoreError>;

    /// The next day on which any of the account's is due.
    async fn next_recurrence(&self) -> Result<Option<NaiveDate>, StoreError>;
}
