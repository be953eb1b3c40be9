//! What the slice needs of the store.

use async_trait::async_trait;

use chrono::NaiveDate;
use serde_json::Value;
use uuid::Uuid;

use super::{Act, Consent, Found, Held, Known};
use crate::clients::Contact;
use crate::files::File;
use crate::{Id, StoreError};

/// A record that names a person and stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// The day from which its term is counted.
    pub on: NaiveDate,
}

/// The records of a person that stay, each kind in the order of time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Records {
    /// Documents that were issued, cancelled ones included.
    pub documents: Vec<Record>,
    /// Payments, undone ones included.
    pub payments: Vec<Record>,
    /// Agreements on simple electronic signatures.
    pub agreements: Vec<Record>,
}

/// Reading what is held on people; each is as far within reach as the person, who is asked first.
#[async_trait]
pub trait Read {
    /// One consent.
    async fn consent(&self, id: Id<Consent>) -> Result<Option<Consent>, StoreError>;

    /// All consents of a person, the newest first.
    async fn consents_of(&self, contact: Id<Contact>) -> Result<Vec<Consent>, StoreError>;

    /// What else is held on a person, by sections, each within the scope of the permission by which
    /// its records are seen.
    async fn held_on(&self, contact: Id<Contact>) -> Result<Vec<Held>, StoreError>;

    /// By which act a person was erased, if they were.
    async fn act_of(&self, contact: Id<Contact>) -> Result<Option<Act>, StoreError>;

    /// Whether there are drafts of documents for a person.
    async fn has_drafts(&self, contact: Id<Contact>) -> Result<bool, StoreError>;

    /// What the event log tells of a card: how it was made and changed.
    async fn told_of_card(&self, contact: Id<Contact>) -> Result<Vec<Value>, StoreError>;

    /// Texts that may tell of a person: all on their deals, and events anywhere that hold what they
    /// are known by. Whoever reaches their records.
    async fn texts_about(
        &self,
        contact: Id<Contact>,
        known: &Known,
    ) -> Result<Vec<Found>, StoreError>;

    /// Files of the person's own deals that are no scans of documents and whose bytes are there.
    async fn own_files(&self, contact: Id<Contact>) -> Result<Vec<Id<File>>, StoreError>;

    /// What stays of a person.
    async fn records_of(&self, contact: Id<Contact>) -> Result<Records, StoreError>;
}
