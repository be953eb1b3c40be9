//! What happens to batches. What happens to their deals, the deals' own events tell.

use serde::Serialize;

use super::{Batch, Item, Wish};
use crate::{Fact, Id, Subject};

/// Everything that can happen to a batch.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the batch")]
pub enum Event {
    /// It is carried out in the background.
    Started {
        batch: Id<Batch>,
        wish: Wish,
        total: i64,
    },
    /// It has come further.
    Advanced {
        batch: Id<Batch>,
        changed: i64,
        unchanged: i64,
        refused: i64,
        total: i64,
        #[serde(skip)]
        items: Vec<Item>,
    },
    /// All deals were gone through.
    Done {
        batch: Id<Batch>,
        wish: Wish,
        changed: i64,
        unchanged: i64,
        refused: i64,
        #[serde(skip)]
        items: Vec<Item>,
    },
    /// Its author stopped it.
    Cancelled {
        batch: Id<Batch>,
        changed: i64,
        total: i64,
    },
    /// Another batch took it back.
    Undone { batch: Id<Batch>, by: Id<Batch> },
}

impl Event {
    /// What became of deals since the event before.
    pub fn items(&self) -> &[Item] {
        match self {
            Self::Advanced { items, .. } | Self::Done { items, .. } => items,
            Self::Started { .. } | Self::Cancelled { .. } | Self::Undone { .. } => &[],
        }
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Started { .. } => "deal_batch.started",
            Self::Advanced { .. } => "deal_batch.advanced",
            Self::Done { .. } => "deal_batch.done",
            Self::Cancelled { .. } => "deal_batch.cancelled",
            Self::Undone { .. } => "deal_batch.undone",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Started { batch, .. }
        | Self::Advanced { batch, .. }
        | Self::Done { batch, .. }
        | Self::Cancelled { batch, .. }
        | Self::Undone { batch, .. }) = self;
        Subject {
            kind: "deal_batch",
            id: batch.uuid(),
        }
    }
}
