//! What happens to recurring documents.

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::Recurrence;
use crate::deals::Deal;
use crate::documents::{Document, Kind};
use crate::{Fact, Id, Subject};

/// What each event tells.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the recurrence")]
pub struct Told {
    pub recurrence: Id<Recurrence>,
    pub deal: Id<Deal>,
    pub kinds: Vec<Kind>,
    pub next_on: Option<NaiveDate>,
}

/// Everything that can happen to one.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the recurrence")]
pub enum Event {
    /// It was set up.
    Created(Told),
    /// It is other.
    Edited(Told),
    /// Drafts were made.
    Made {
        #[serde(flatten)]
        told: Told,
        on: NaiveDate,
        documents: Vec<Id<Document>>,
    },
    /// It is gone.
    Deleted(Told),
}

impl Recurrence {
    pub(super) fn told(&self) -> Told {
        Told {
            recurrence: self.id,
            deal: self.deal,
            kinds: self.kinds.clone(),
            next_on: self.next_on,
        }
    }
}

impl Event {
    const fn told(&self) -> &Told {
        match self {
            Self::Created(told)
            | Self::Edited(told)
            | Self::Deleted(told)
            | Self::Made { told, .. } => told,
        }
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created(_) => "recurrence.created",
            Self::Edited(_) => "recurrence.edited",
            Self::Made { .. } => "recurrence.made",
            Self::Deleted(_) => "recurrence.deleted",
        }
    }

    fn subject(&self) -> Subject {
        Subject {
            kind: "recurrence",
            id: self.told().recurrence.uuid(),
        }
    }

    fn deal(&self) -> Option<Uuid> {
        Some(self.told().deal.uuid())
    }
}
