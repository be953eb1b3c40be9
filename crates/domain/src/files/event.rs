//! What happens to files. What happens to those of a document is told of the document.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use uuid::Uuid;

use super::{File, Holder, Name};
use crate::{Fact, Id, Subject};

/// Everything that can happen to a file.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Event {
    /// It was uploaded.
    Added(Told),
    /// It is in the trash.
    Removed(Told),
    /// It is out of the trash.
    Restored(Told),
    /// Its bytes are gone for good. The name stays out: it is gone, too.
    Purged(Told),
}

/// What is told of a file.
#[derive(Debug, Clone)]
pub struct Told {
    pub file: Id<File>,
    pub holder: Holder,
    pub name: Option<Name>,
}

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Told", 4)?;
        fields.serialize_field("file", &self.file)?;
        fields.serialize_field("deal", &self.holder.deal())?;
        match self.holder.document() {
            Some(document) => fields.serialize_field("document", &document)?,
            None => fields.skip_field("document")?,
        }
        match &self.name {
            Some(name) => fields.serialize_field("name", name.as_str())?,
            None => fields.skip_field("name")?,
        }
        fields.end()
    }
}

impl Event {
    const fn told(&self) -> &Told {
        match self {
            Self::Added(told) | Self::Removed(told) | Self::Restored(told) | Self::Purged(told) => {
                told
            }
        }
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Added(_) => "file.added",
            Self::Removed(_) => "file.removed",
            Self::Restored(_) => "file.restored",
            Self::Purged(_) => "file.purged",
        }
    }

    fn subject(&self) -> Subject {
        let told = self.told();
        match told.holder.document() {
            Some(document) => Subject {
                kind: "document",
                id: document.uuid(),
            },
            None => Subject {
                kind: "file",
                id: told.file.uuid(),
            },
        }
    }

    fn deal(&self) -> Option<Uuid> {
        self.told().holder.deal().map(Id::uuid)
    }
}
