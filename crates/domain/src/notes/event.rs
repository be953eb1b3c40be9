//! What happens to notes.

use serde::Serialize;
use uuid::Uuid;

use super::Note;
use crate::deals::Deal;
use crate::{Fact, Id, Subject};

/// Everything that can happen to a note. The text stays out: what its author has taken back must
/// not live on in the log.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are the note and its deal")]
pub enum Event {
    /// It was written.
    Added { note: Id<Note>, deal: Id<Deal> },
    /// It says something else.
    Edited { note: Id<Note>, deal: Id<Deal> },
    /// It is gone.
    Deleted { note: Id<Note>, deal: Id<Deal> },
}

impl Event {
    const fn ids(&self) -> (Id<Note>, Id<Deal>) {
        let (Self::Added { note, deal }
        | Self::Edited { note, deal }
        | Self::Deleted { note, deal }) = self;
        (*note, *deal)
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Added { .. } => "note.added",
            Self::Edited { .. } => "note.edited",
            Self::Deleted { .. } => "note.deleted",
        }
    }

    fn subject(&self) -> Subject {
        Subject {
            kind: "note",
            id: self.ids().0.uuid(),
        }
    }

    fn deal(&self) -> Option<Uuid> {
        Some(self.ids().1.uuid())
    }
}
