//! Lets those who serve requests wait for tables to be read without holding a thread of theirs.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use canape_domain::tables::{Row, TableError, TableFile, TableReader, Tables};
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// How long a file waits for those before it.
const PATIENCE: Duration = Duration::from_secs(30);

/// A reader behind a thread of its own: one file at a time, whoever else is served meanwhile.
pub struct TableRoom {
    reader: Arc<dyn TableReader>,
    turn: Arc<Semaphore>,
}

impl TableRoom {
    /// Around a reader.
    pub fn new(reader: impl TableReader + 'static) -> Self {
        Self {
            reader: Arc::new(reader),
            turn: Arc::new(Semaphore::new(1)),
        }
    }
}

#[async_trait]
impl Tables for TableRoom {
    async fn rows(&self, file: TableFile) -> Result<Vec<Row>, TableError> {
        let turn = timeout(PATIENCE, Arc::clone(&self.turn).acquire_owned()).await;
        let turn = turn.ok().and_then(Result::ok).ok_or(TableError::Busy)?;
        let reader = Arc::clone(&self.reader);
        let done = tokio::task::spawn_blocking(move || {
            // The turn ends with the work, also when nobody waits for it any more.
            let _turn = turn;
            reader.rows(&file)
        });
        // A file that breaks the reader is one that cannot be read.
        done.await.unwrap_or_else(|error| {
            tracing::warn!(%error, "a table broke its reader");
            Err(TableError::Unreadable)
        })
    }
}
