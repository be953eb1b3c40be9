//! Lets those who serve requests wait for scans to be read without holding a thread of theirs.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use canape_domain::files::Kind;
use canape_domain::paper_trail::{IsWanted, ScanError, ScanReader, Scanner};

use crate::room::{Room, Undone};

/// How long a file waits for those before it.
const PATIENCE: Duration = Duration::from_mins(1);

/// A reader behind a thread of its own: one file at a time, whoever else is served meanwhile.
pub struct ScanRoom {
    reader: Arc<dyn ScanReader>,
    room: Room,
}

impl ScanRoom {
    /// Around a reader.
    pub fn new(reader: impl ScanReader + 'static) -> Self {
        Self {
            reader: Arc::new(reader),
            room: Room::new(1, PATIENCE),
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
        let reader = Arc::clone(&self.reader);
        let work = move || reader.codes(kind, bytes, is_wanted);
        self.room
            .work(work)
            .await
            .unwrap_or_else(|undone| match undone {
                Undone::Busy => Err(ScanError::Busy),
                // A file that breaks the reader is one that cannot be read.
                Undone::Broken(error) => {
                    tracing::warn!(%error, "a scan broke its reader");
                    Err(ScanError::Unreadable)
                }
            })
    }
}
