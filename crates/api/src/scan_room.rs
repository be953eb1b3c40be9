//! Lets those who serve requests wait for scans to be read without holding a thread of theirs.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use canape_domain::files::Kind;
use canape_domain::paper_trail::{IsWanted, ScanError, ScanReader, Scanner};
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// How long a file waits for those before it.
const PATIENCE: Duration = Duration::from_mins(1);

/// A reader behind a thread of its own: one file at a time, whoever else is served meanwhile.
pub struct ScanRoom {
    reader: Arc<dyn ScanReader>,
    turn: Arc<Semaphore>,
}

impl ScanRoom {
    /// Around a reader.
    pub fn new(reader: impl ScanReader + 'static) -> Self {
        Self {
            reader: Arc::new(reader),
            turn: Arc::new(Semaphore::new(1)),
        }
    }
}

#[async_trait]
impl Scanner for ScanRoom {
    async fn codes(
        &self,
        kind: Kind,
        bytes: Vec<u8>,
        is_wanted: IsWanted,
    ) -> Result<Vec<String>, ScanError> {
        let turn = timeout(PATIENCE, Arc::clone(&self.turn).acquire_owned()).await;
        let turn = turn.ok().and_then(Result::ok).ok_or(ScanError::Busy)?;
        let reader = Arc::clone(&self.reader);
        let done = tokio::task::spawn_blocking(move || {
            // The turn ends with the work, also when nobody waits for it any more.
            let _turn = turn;
            reader.codes(kind, bytes, is_wanted)
        });
        // A file that breaks the reader is one that cannot be read.
        done.await.unwrap_or_else(|error| {
            tracing::warn!(%error, "a scan broke its reader");
            Err(ScanError::Unreadable)
        })
    }
}
