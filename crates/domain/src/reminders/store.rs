//! What the slice needs of the store.

use async_trait::async_trait;
use chrono::NaiveDate;

use super::Step;
use crate::deals::Deal;
use crate::documents::Document;
use crate::legal_entities::LegalEntity;
use crate::{Id, Moment, StoreError};

/// An invoice that awaits money.
#[derive(Debug, Clone)]
pub struct AwaitedInvoice {
    /// Which.
    pub id: Id<Document>,
    /// Of which deal.
    pub deal: Option<Id<Deal>>,
    /// Its last day.
    pub due_on: NaiveDate,
    /// What its client was reminded of.
    pub done: Vec<Step>,
}

/// Reading what may have to be reminded of. Documents of deals in the trash are not there.
#[async_trait]
pub trait Read {
    /// Invoices of own firms that await money and whose last day lies between two, both included,
    /// in the order of their ids.
    async fn awaited_invoices(
        &self,
        of: &[Id<LegalEntity>],
        between: (NaiveDate, NaiveDate),
    ) -> Result<Vec<AwaitedInvoice>, StoreError>;

    /// Issued contracts that end between two days, both included, and of which nobody was told, in
    /// the order of their ids.
    async fn ending_contracts(
        &self,
        between: (NaiveDate, NaiveDate),
        most: u64,
    ) -> Result<Vec<Id<Document>>, StoreError>;

    /// Whether there will be anything to be reminded of from a day on.
    async fn is_anything_coming(
        &self,
        of: &[Id<LegalEntity>],
        from: NaiveDate,
    ) -> Result<bool, StoreError>;
}

/// What a unit of work does besides applying changes.
#[async_trait]
pub trait Write {
    /// Notes that somebody was reminded; once for each document and step.
    async fn note_reminder(
        &self,
        document: Id<Document>,
        step: Step,
        at: Moment,
    ) -> Result<(), StoreError>;
}
