//! The aggregate: an offer of the ownership, and how it ended.

use chrono::TimeDelta;

use super::{Error, Event};
use crate::lobby::User;
use crate::{Change, Id, Moment};

/// The owner's word that somebody else shall be the owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its id.
    pub id: Id<Self>,
    /// The owner.
    pub from: Id<User>,
    /// Who shall be the owner.
    pub to: Id<User>,
    /// When it was made.
    pub created_at: Moment,
    /// From then on it is void.
    pub ends_at: Moment,
    /// How it ended; `None`: it was not answered yet.
    pub outcome: Option<Outcome>,
    /// When it ended so.
    pub closed_at: Option<Moment>,
}

/// How an offer ends, unless it just grows old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The other is the owner.
    Accepted,
    /// The other does not want to be.
    Declined,
    /// The owner has thought better of it, or the other left the firm.
    Withdrawn,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Accepted, Self::Declined, Self::Withdrawn];

    /// The name in rows.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == name)
    }
}

/// An offer is good for so long.
pub(super) const GOOD_FOR: TimeDelta = TimeDelta::days(7);

impl Offer {
    /// Whether it can be answered.
    pub fn is_open(&self, now: Moment) -> bool {
        self.outcome.is_none() && now < self.ends_at
    }

    /// Refuses an answer to what cannot be answered.
    pub(super) fn check(&self, now: Moment) -> Result<(), Error> {
        if self.is_open(now) {
            Ok(())
        } else {
            Err(Error::Over)
        }
    }

    /// The owner offers.
    pub(super) fn make(self) -> Change<Self, Event> {
        let (offer, from, to, at) = (self.id, self.from, self.to, self.created_at);
        Change::created(self, Event::Made { offer, from, to }, at)
    }

    /// The owner takes it back.
    pub(crate) fn withdraw(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Withdrawn { offer: self.id };
        self.close(Outcome::Withdrawn, event, at)
    }

    /// The other says no.
    pub(super) fn decline(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Declined { offer: self.id };
        self.close(Outcome::Declined, event, at)
    }

    /// The other says yes.
    pub(super) fn accept(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Accepted {
            offer: self.id,
            from: self.from,
            to: self.to,
        };
        self.close(Outcome::Accepted, event, at)
    }

    /// Offers have no version: they end once.
    fn close(self, outcome: Outcome, event: Event, at: Moment) -> Change<Self, Event> {
        let to = Self {
            outcome: Some(outcome),
            closed_at: Some(at),
            ..self
        };
        Change::moved(0, to, event, at)
    }
}
