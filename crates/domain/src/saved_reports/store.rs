//! What the slice needs of the store.

use async_trait::async_trait;

use super::{ReportLetter, SavedReport};
use crate::lobby::User;
use crate::{Id, Moment, Named, StoreError};

/// Reading saved reports; small sets, so always whole.
#[async_trait]
pub trait Read {
    /// The living reports of a person and those that they get by mail, then the shared ones, each by
    /// name, with the names of their authors.
    async fn saved_reports(
        &self,
        user: Id<User>,
    ) -> Result<Vec<(SavedReport, Option<Named<User>>)>, StoreError>;

    /// One report, gone or not, whoever sees it.
    async fn saved_report(&self, id: Id<SavedReport>) -> Result<Option<SavedReport>, StoreError>;

    /// Reports that go out by then, the earliest first.
    async fn saved_reports_due(
        &self,
        until: Moment,
        most: u64,
    ) -> Result<Vec<SavedReport>, StoreError>;

    /// When the next one goes out.
    async fn next_report_at(&self) -> Result<Option<Moment>, StoreError>;

    /// A letter that waits.
    async fn report_letter(&self, id: Id<ReportLetter>)
    -> Result<Option<ReportLetter>, StoreError>;
}

/// What a unit of work does besides applying changes.
#[async_trait]
pub trait Write {
    /// Lets letters wait for their jobs.
    async fn add_report_letters(&self, letters: &[ReportLetter]) -> Result<(), StoreError>;

    /// A letter is sent, or wanted no more.
    async fn remove_report_letter(&self, id: Id<ReportLetter>) -> Result<(), StoreError>;
}
