//! The store as the use cases see it: a `View` to look, a `Work` to change, both under a `Grant`.
//!
//! Invariants: the session knows its account and reach, so no method takes them; dropping a `Work`
//! undoes it; a use case opens exactly one session and nothing opens a second while one is held
//! (SQLite has one writer: it would wait for itself).

use async_trait::async_trait;

use crate::access::Grant;
use crate::{Change, Claim, Code, Coded, Fact, Moment, Retry};
use crate::{
    accounts, api_keys, batches, catalogue, clients, costs, deals, departments, dictionaries,
};
use crate::{
    documents, files, home, invitations, legal_entities, live, lobby, notes, ownership,
    paper_trail, payments, personal_data,
};
use crate::{
    pipelines, plans, recurrences, reminders, reports, requests, requisites, roles, saved_reports,
    saved_views, search, sessions, settlements, shares, signatures,
};
use crate::{tasks, templates, users};

/// Opens sessions. The only way in is a [`Grant`].
#[async_trait]
pub trait Store: Send + Sync {
    /// A consistent, read-only look.
    async fn view(&self, grant: &Grant) -> Result<Box<dyn View>, StoreError>;
    /// A unit of work.
    async fn work(&self, grant: &Grant) -> Result<Box<dyn Work>, StoreError>;
}

/// Everything that can be read under a grant.
pub trait View:
    accounts::Read
    + api_keys::Read
    + batches::Read
    + catalogue::Read
    + clients::ReadAll
    + costs::Read
    + deals::Read
    + departments::Read
    + dictionaries::ReadAll
    + documents::Read
    + files::Read
    + home::Read
    + invitations::Read
    + legal_entities::Read
    + live::Read
    + lobby::Read
    + notes::Read
    + ownership::Read
    + payments::Read
    + paper_trail::Read
    + personal_data::Read
    + pipelines::Read
    + plans::Read
    + requests::Read
    + recurrences::Read
    + reminders::Read
    + reports::Read
    + requisites::Read
    + settlements::Read
    + roles::Read
    + saved_reports::Read
    + saved_views::Read
    + search::Read
    + shares::Read
    + signatures::Read
    + tasks::Read
    + templates::Read
    + users::Read
    + Send
    + Sync
{
}

/// A unit of work: reads its own writes, and is undone unless committed.
#[async_trait]
pub trait Work:
    View
    + lobby::Write
    + lobby::Doors
    + catalogue::Write
    + clients::WriteAll
    + deals::Write
    + documents::Write
    + payments::Write
    + paper_trail::Write
    + reminders::Write
    + reports::Write
    + saved_reports::Write
    + Apply<deals::Deal, deals::Event>
    + Apply<deals::Export, deals::ExportEvent>
    + Apply<batches::Batch, batches::Event>
    + Apply<costs::Cost, costs::Event>
    + Apply<costs::EmployeePay, costs::PayEvent>
    + Apply<costs::RecurringCost, costs::RecurringEvent>
    + Apply<catalogue::Product, catalogue::Event>
    + Apply<documents::Export, documents::ExportEvent>
    + Apply<catalogue::Export, catalogue::ExportEvent>
    + Apply<catalogue::Group, catalogue::groups::Event>
    + Apply<catalogue::PriceList, catalogue::price_lists::Event>
    + Apply<saved_reports::SavedReport, saved_reports::Event>
    + Apply<saved_views::SavedView, saved_views::Event>
    + Apply<saved_views::Choice, saved_views::ChoiceEvent>
    + dictionaries::WriteAll
    + users::Write
    + Apply<accounts::Acceptance, accounts::Event>
    + Apply<lobby::Account, accounts::Event>
    + Apply<api_keys::ApiKey, api_keys::Event>
    + Apply<departments::Department, departments::Event>
    + Apply<documents::Document, documents::Event>
    + Apply<documents::Payable, documents::Event>
    + Apply<files::File, files::Event>
    + Apply<home::Home, home::Event>
    + Apply<invitations::Invitation, invitations::Event>
    + Apply<legal_entities::LegalEntity, legal_entities::Event>
    + Apply<notes::Note, notes::Event>
    + Apply<ownership::Offer, ownership::Event>
    + Apply<payments::Payment, payments::Event>
    + Apply<paper_trail::Trail, paper_trail::Event>
    + Apply<personal_data::Consent, personal_data::ConsentEvent>
    + Apply<personal_data::Erasure, personal_data::ErasureEvent>
    + Apply<personal_data::Export, personal_data::ExportEvent>
    + Apply<pipelines::Pipeline, pipelines::Event>
    + Apply<plans::Plan, plans::Event>
    + Apply<requisites::CompanyRequisites, requisites::Event>
    + Apply<roles::Role, roles::Event>
    + Apply<sessions::Session, sessions::Event>
    + Apply<recurrences::Recurrence, recurrences::Event>
    + Apply<reports::Export, reports::ExportEvent>
    + Apply<settlements::OpeningBalance, settlements::Event>
    + Apply<shares::Letter, shares::Event>
    + Apply<shares::Share, shares::Event>
    + Apply<signatures::Agreement, signatures::AgreementEvent>
    + Apply<signatures::Code, signatures::CodeEvent>
    + Apply<signatures::Signature, signatures::SignatureEvent>
    + Apply<tasks::Task, tasks::Event>
    + Apply<templates::Template, templates::Event>
    + Apply<users::User, users::Event>
{
    /// Claims an idempotency key for the thing `id` that is about to be made.
    async fn claim(&self, retry: &Retry, id: uuid::Uuid, at: Moment) -> Result<Claim, StoreError>;
    /// Makes everything durable.
    async fn commit(self: Box<Self>) -> Result<(), StoreError>;
}

/// Writes changes of one kind: the row, its event and what must be told outside, together.
#[async_trait]
pub trait Apply<T: Sync, E: Fact>: Send + Sync {
    /// Writes the change if the stored row is as expected.
    async fn apply(&self, change: &Change<T, E>) -> Result<(), StoreError>;

    /// Writes changes in their order; where they are of things that are new in this batch, in a few
    /// statements of many rows.
    async fn apply_all(&self, changes: &[Change<T, E>]) -> Result<(), StoreError> {
        for change in changes {
            self.apply(change).await?;
        }
        Ok(())
    }
}

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The row is not there, or not within this session's account and reach.
    #[error("no such record")]
    NotFound,
    /// Somebody changed the row since it was read.
    #[error("the record has changed since it was read")]
    Stale,
    /// A unique key is taken.
    #[error("a record with this key exists already")]
    Taken,
    /// Another row still refers to this one, or the one referred to does not exist.
    #[error("a reference between records would be broken")]
    Reference,
    /// No connection, lock or answer in time.
    #[error("the database did not answer in time")]
    Busy(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A stored value that this version of the program cannot read.
    #[error("stored {what} cannot be read")]
    Unreadable {
        /// Table and column.
        what: &'static str,
    },
    /// Anything else that the engine says.
    #[error("the database failed")]
    Broken(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Coded for StoreError {
    fn code(&self) -> Code {
        match self {
            Self::NotFound => Code::NotFound,
            Self::Stale => Code::Stale,
            Self::Taken => Code::Taken,
            Self::Reference => Code::InUse,
            Self::Busy(_) => Code::Overloaded,
            Self::Unreadable { .. } | Self::Broken(_) => Code::Internal,
        }
    }
}
