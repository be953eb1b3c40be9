//! What happens to entries of dictionaries.

use serde::Serialize;

use super::{Dictionary, Entry, EntryName};
use crate::{Fact, Id, Subject};

/// Everything that can happen to an entry.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the entry")]
pub enum Event<D> {
    /// It was made.
    Created { entry: Entry<D> },
    /// It got another name or other particulars.
    Edited { from: Entry<D>, to: Entry<D> },
    /// It went to another place.
    Moved { entry: Id<D>, from: i32, to: i32 },
    /// It is offered no longer.
    Archived { entry: Id<D>, name: EntryName },
    /// It is offered again.
    Restored { entry: Id<D>, name: EntryName },
}

impl<D: Dictionary> Fact for Event<D> {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => D::EVENTS.created,
            Self::Edited { .. } => D::EVENTS.edited,
            Self::Moved { .. } => D::EVENTS.moved,
            Self::Archived { .. } => D::EVENTS.archived,
            Self::Restored { .. } => D::EVENTS.restored,
        }
    }

    fn subject(&self) -> Subject {
        let id = match self {
            Self::Created { entry } | Self::Edited { to: entry, .. } => entry.id,
            Self::Moved { entry, .. }
            | Self::Archived { entry, .. }
            | Self::Restored { entry, .. } => *entry,
        };
        Subject {
            kind: D::EVENTS.subject,
            id: id.uuid(),
        }
    }
}
