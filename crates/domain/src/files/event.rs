//! What happens to files.

use serde::Serialize;
use uuid::Uuid;

use super::{File, Name};
use crate::deals::Deal;
use crate::{Fact, Id, Subject};

/// Everything that can happen to a file.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(
    missing_docs,
    reason = "the fields are the file, its deal and its name"
)]
pub enum Event {
    /// It was uploaded.
    Added(Told),
    /// It is in the trash.
    Removed(Told),
    /// It is out of the trash.
    Restored(Told),
    /// Its bytes are gone for good. The name stays out: it is gone, too.
    Purged { file: Id<File>, deal: Id<Deal> },
}

/// What is told of a file.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    pub file: Id<File>,
    pub deal: Id<Deal>,
    #[serde(serialize_with = "as_text")]
    pub name: Name,
}

fn as_text<S: serde::Serializer>(name: &Name, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(name.as_str())
}

impl Event {
    const fn ids(&self) -> (Id<File>, Id<Deal>) {
        match self {
            Self::Added(told) | Self::Removed(told) | Self::Restored(told) => {
                (told.file, told.deal)
            }
            Self::Purged { file, deal } => (*file, *deal),
        }
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Added(_) => "file.added",
            Self::Removed(_) => "file.removed",
            Self::Restored(_) => "file.restored",
            Self::Purged { .. } => "file.purged",
        }
    }

    fn subject(&self) -> Subject {
        Subject {
            kind: "file",
            id: self.ids().0.uuid(),
        }
    }

    fn deal(&self) -> Option<Uuid> {
        Some(self.ids().1.uuid())
    }
}
