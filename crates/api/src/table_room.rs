//! Lets those who serve requests wait for tables to be read without holding a thread of theirs.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use canape_domain::tables::{Row, TableError, TableFile, TableReader, Tables};

use crate::room::{Room, Undone};

/// How long a file waits for those before it.
const PATIENCE: Duration = Duration::from_secs(30);

/// A reader behind a thread of its own: one file at a time, whoever else is served meanwhile.
pub struct TableRoom {
    reader: Arc<dyn TableReader>,
    room: Room,
}

impl TableRoom {
    /// Around a reader.
    pub fn new(reader: impl TableReader + 'static) -> Self {
        Self {
            reader: Arc::new(reader),
            room: Room::new(1, PATIENCE),
        }
    }
}

#[async_trait]
impl Tables for TableRoom {
    async fn rows(&self, file: TableFile) -> Result<Vec<Row>, TableError> {
        let reader = Arc::clone(&self.reader);
        let done = self.room.work(move || reader.rows(&file)).await;
        done.unwrap_or_else(|undone| match undone {
            Undone::Busy => Err(TableError::Busy),
            // A file that breaks the reader is one that cannot be read.
            Undone::Broken(error) => {
                tracing::warn!(%error, "a table broke its reader");
                Err(TableError::Unreadable)
            }
        })
    }
}
