//! What happens to a document on its way to the client and there.

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use crate::documents::Told;
use crate::{Fact, Id, Subject};

/// Everything that can happen; each is an event of the document.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of page and letter")]
pub enum Event {
    /// Its page is there, or is good until another day.
    Shared {
        #[serde(flatten)]
        told: Told,
        last_day: NaiveDate,
    },
    /// Its page is gone.
    Revoked(Told),
    /// The page was opened.
    Seen {
        #[serde(flatten)]
        told: Told,
        is_first: bool,
    },
    /// The client accepts or rejects the quote.
    Answered {
        #[serde(flatten)]
        told: Told,
        is_accepted: bool,
        name: String,
        comment: Option<String>,
    },
    /// A letter is to go.
    Written {
        #[serde(flatten)]
        told: Told,
        to: String,
    },
    /// It went.
    Sent {
        #[serde(flatten)]
        told: Told,
        to: String,
        sha256: Option<String>,
    },
    /// It did not go.
    NotSent {
        #[serde(flatten)]
        told: Told,
        to: String,
        why: &'static str,
    },
}

impl Event {
    const fn told(&self) -> &Told {
        match self {
            Self::Shared { told, .. }
            | Self::Revoked(told)
            | Self::Seen { told, .. }
            | Self::Answered { told, .. }
            | Self::Written { told, .. }
            | Self::Sent { told, .. }
            | Self::NotSent { told, .. } => told,
        }
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Shared { .. } => "document.shared",
            Self::Revoked(_) => "document.share_revoked",
            Self::Seen { .. } => "document.seen",
            Self::Answered { .. } => "document.answered",
            Self::Written { .. } => "document.letter_written",
            Self::Sent { .. } => "document.letter_sent",
            Self::NotSent { .. } => "document.letter_not_sent",
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
