//! The aggregate: a letter with a document, and whether it went.

use super::{Error, Event};
use crate::documents::{Document, Told};
use crate::lobby::User;
use crate::values::{Email, Line, Prose};
use crate::{Change, Id, Moment, hex};

/// Letters of one document are a page at most.
pub const MOST_LETTERS: u64 = 100;

/// A letter to the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its id.
    pub id: Id<Self>,
    /// With which document.
    pub document: Id<Document>,
    /// To whom.
    pub to: Email,
    /// Whether whoever writes it gets the same.
    pub has_copy: bool,
    /// What it is about.
    pub subject: Line<200>,
    /// What it says above the link.
    pub message: Prose<4000>,
    /// Whether the PDF is attached; the link is always there.
    pub has_file: bool,
    /// Who writes it.
    pub by: Id<User>,
    /// When.
    pub created_at: Moment,
    /// Whether it went.
    pub delivery: Delivery,
}

/// Whether a letter went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery {
    /// It is on its way to the mail server.
    Waits,
    /// The mail server has taken it.
    Sent {
        /// When.
        at: Moment,
        /// SHA-256 of the file that went with it.
        sha256: Option<[u8; 32]>,
    },
    /// It will not go.
    Failed {
        /// When that was known.
        at: Moment,
        /// Why.
        why: Undelivered,
    },
}

/// Why a letter did not go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undelivered {
    /// The mail server takes no letter for this address.
    Refused,
    /// The mail server could not be reached, however often it was tried.
    Unreachable,
    /// Whoever wrote it has not confirmed their own address in a week.
    Unconfirmed,
    /// The document was cancelled before.
    Cancelled,
}

impl Undelivered {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Refused,
        Self::Unreachable,
        Self::Unconfirmed,
        Self::Cancelled,
    ];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Unreachable => "unreachable",
            Self::Unconfirmed => "unconfirmed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == name)
    }
}

impl Letter {
    /// It is written.
    pub(crate) fn create(self, told: Told) -> Change<Self, Event> {
        let event = Event::Written {
            told,
            to: self.to.to_string(),
        };
        let at = self.created_at;
        Change::created(self, event, at)
    }

    /// The mail server has taken it.
    pub(super) fn sent(
        self,
        told: Told,
        sha256: Option<[u8; 32]>,
        at: Moment,
    ) -> Result<Change<Self, Event>, Error> {
        let event = Event::Sent {
            told,
            to: self.to.to_string(),
            sha256: sha256.as_ref().map(|sha256| hex(sha256)),
        };
        self.settled(Delivery::Sent { at, sha256 }, event, at)
    }

    /// It will not go.
    pub(super) fn fail(
        self,
        told: Told,
        why: Undelivered,
        at: Moment,
    ) -> Result<Change<Self, Event>, Error> {
        let event = Event::NotSent {
            told,
            to: self.to.to_string(),
            why: why.wire(),
        };
        self.settled(Delivery::Failed { at, why }, event, at)
    }

    /// Letters have no version: they are settled once.
    fn settled(
        self,
        delivery: Delivery,
        event: Event,
        at: Moment,
    ) -> Result<Change<Self, Event>, Error> {
        if self.delivery != Delivery::Waits {
            return Err(Error::Settled);
        }
        Ok(Change::moved(0, Self { delivery, ..self }, event, at))
    }
}
