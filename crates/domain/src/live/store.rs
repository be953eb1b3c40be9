//! What the slice needs of the store.

use async_trait::async_trait;

use super::Hint;
use crate::StoreError;

/// Reading the event log behind a cursor.
#[async_trait]
pub trait Read {
    /// The number of the account's last event; zero if there is none.
    async fn last_event(&self) -> Result<i64, StoreError>;

    /// Events after one number until another, the oldest first, of records within the session's
    /// reach: a deal's events and those of its notes and tasks as far as the deal is in reach, or
    /// was so until this very event gave it to somebody else.
    async fn hints(&self, after: i64, until: i64, limit: usize) -> Result<Vec<Hint>, StoreError>;
}
