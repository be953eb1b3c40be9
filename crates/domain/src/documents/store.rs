//! What the slice needs of the store.

use async_trait::async_trait;
use chrono::NaiveDate;

use super::{
    Document, Entry, Filter, Kind, Numbered, Payable, Printed, Row, Sequence, Series, Shown,
};
use crate::clients::{Client, Company, Contact};
use crate::legal_entities::LegalEntity;
use crate::payments::Payment;
use crate::settlements::Counterparty;
use crate::{Id, Page, PageWish, StoreError};

/// Reading documents; one is as far within reach as its deal, or as its client where it has none.
#[async_trait]
pub trait Read {
    /// One document, with the names of what it refers to.
    async fn document(&self, id: Id<Document>) -> Result<Option<Shown>, StoreError>;

    /// Documents with what they say, in no order; those that are not there are left out.
    async fn documents_of(&self, ids: &[Id<Document>]) -> Result<Vec<Document>, StoreError>;

    /// A page of documents, without what they say; the latest date first.
    async fn documents(&self, filter: &Filter, wish: &PageWish) -> Result<Page<Row>, StoreError>;

    /// A page of issued documents with what was frozen of them; the earliest date first.
    async fn exported(&self, filter: &Filter, wish: &PageWish) -> Result<Page<Entry>, StoreError>;

    /// The documents of some kinds that were made from these and are issued, in the order in which
    /// they were made.
    async fn issued_upon(
        &self,
        bases: &[Id<Document>],
        kinds: &[Kind],
    ) -> Result<Vec<Document>, StoreError>;

    /// Issued счета-фактуры for an advance, of a payment.
    async fn advances_of(&self, payment: Id<Payment>) -> Result<Vec<Document>, StoreError>;

    /// The content of an issued document as it was frozen.
    async fn printed(&self, id: Id<Document>) -> Result<Option<Printed>, StoreError>;

    /// The latest date that a counter numbered.
    async fn last_numbered(
        &self,
        entity: Id<LegalEntity>,
        sequence: Sequence,
        period: &str,
    ) -> Result<Option<NaiveDate>, StoreError>;

    /// Whether one of these documents has this number.
    async fn is_number_taken(&self, among: &Numbered, number: &str) -> Result<bool, StoreError>;

    /// The firm that made the last document for this company; `None`: nobody made any.
    async fn last_entity_for(
        &self,
        company: Id<Company>,
    ) -> Result<Option<Id<LegalEntity>>, StoreError>;

    /// Of which kind the last closing document was that a firm made for a client; `None`: it made
    /// none.
    async fn last_closing_for(
        &self,
        entity: Id<LegalEntity>,
        client: Counterparty,
    ) -> Result<Option<Kind>, StoreError>;

    /// Clients with whom a firm has something open on a day, at most `most`: an invoice that is not
    /// paid, a contract that has not ended.
    async fn clients_with_open(
        &self,
        entity: Id<LegalEntity>,
        today: NaiveDate,
        most: u64,
    ) -> Result<Vec<Counterparty>, StoreError>;

    /// Who gets a document, whoever is responsible for them.
    async fn recipients(
        &self,
        company: Option<Id<Company>>,
        contact: Option<Id<Contact>>,
    ) -> Result<(Option<Client<Company>>, Option<Client<Contact>>), StoreError>;

    /// Many who get documents, whoever is responsible for them, in no order.
    async fn recipients_of(
        &self,
        companies: &[Id<Company>],
        contacts: &[Id<Contact>],
    ) -> Result<(Vec<Client<Company>>, Vec<Client<Contact>>), StoreError>;
}

/// What a unit of work does besides applying changes.
#[async_trait]
pub trait Write {
    /// Holds a document until the end of the work: whatever is issued upon it waits.
    async fn hold_document(&self, id: Id<Document>) -> Result<(), StoreError>;

    /// Reads documents as payments see them, whoever reaches them, in the order of their ids, and
    /// holds them until the end of the work.
    async fn hold_payables(&self, ids: &[Id<Document>]) -> Result<Vec<Payable>, StoreError>;

    /// Takes the next number of a counter, which is locked until the end of the work. Those of
    /// undone works are given again.
    async fn take_number(
        &self,
        entity: Id<LegalEntity>,
        series: &Series,
        period: &str,
        date: NaiveDate,
    ) -> Result<i64, StoreError>;

    /// Freezes the content of a document that is being issued.
    async fn freeze(&self, id: Id<Document>, printed: &Printed) -> Result<(), StoreError>;
}
