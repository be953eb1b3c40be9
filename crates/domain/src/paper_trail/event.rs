//! What happens to paper trails. Each event stands in the timeline of the document's deal.

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::{Expects, Mark, Side};
use crate::deals::Deal;
use crate::documents::{Document, Kind};
use crate::tasks::Task;
use crate::{Fact, Id, Subject};

/// What each event tells of its document.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    pub document: Id<Document>,
    pub deal: Option<Id<Deal>>,
    #[serde(rename = "document_kind")]
    pub kind: Kind,
    pub number: Option<String>,
    pub date: NaiveDate,
}

/// Everything that can happen to a trail.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the trail")]
pub enum Event {
    /// Something was recorded.
    Marked {
        #[serde(flatten)]
        told: Told,
        mark: Box<Mark>,
    },
    /// A record was taken back.
    Withdrawn {
        #[serde(flatten)]
        told: Told,
        mark: Box<Mark>,
    },
    /// Something else is expected of the other side.
    Expected {
        #[serde(flatten)]
        told: Told,
        from: Expects,
        to: Expects,
    },
    /// Somebody was reminded that an original is late.
    Reminded {
        #[serde(flatten)]
        told: Told,
        side: Side,
        due_on: NaiveDate,
        days_overdue: i64,
        times: u8,
        task: Option<Id<Task>>,
        /// Whether a letter goes to the client, too.
        is_client_told: bool,
    },
}

impl Event {
    const fn told(&self) -> &Told {
        match self {
            Self::Marked { told, .. }
            | Self::Withdrawn { told, .. }
            | Self::Expected { told, .. }
            | Self::Reminded { told, .. } => told,
        }
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Marked { .. } => "document.paper_marked",
            Self::Withdrawn { .. } => "document.paper_mark_withdrawn",
            Self::Expected { .. } => "document.paper_expected",
            Self::Reminded { .. } => "document.paper_reminded",
        }
    }

    fn subject(&self) -> Subject {
        Subject {
            kind: "document",
            id: self.told().document.uuid(),
        }
    }

    fn deal(&self) -> Option<Uuid> {
        self.told().deal.map(Id::uuid)
    }
}
