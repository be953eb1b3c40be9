//! The aggregate: money that came or went back, and to which invoices it is allocated.

use chrono::NaiveDate;
use serde::Serialize;

use super::event::{Details, Told};
use super::{Error, Event};
use crate::clients::{Company, Contact};
use crate::documents::Document;
use crate::legal_entities::LegalEntity;
use crate::lobby::User;
use crate::values::{Line, Money};
use crate::{Change, Id, Moment, Version};

/// Which way the money went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// It came to us.
    Received,
    /// It went back.
    Returned,
}

/// How the money went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// From account to account.
    Bank,
    /// In notes.
    Cash,
    /// By a card.
    Card,
    /// Otherwise: set off, by barter.
    Other,
}

/// Whether a payment counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It does.
    Posted,
    /// Somebody took it back; it stays as a mark and holds no money.
    Undone {
        /// When.
        at: Moment,
        /// Who did.
        by: Id<User>,
        /// Why.
        reason: Line<300>,
    },
}

/// A part of a payment that is for one invoice; above zero whichever way the money went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Allocation {
    /// For which invoice.
    pub document: Id<Document>,
    /// How much.
    pub amount: Money,
}

/// Money that came or went back.
///
/// Invariant of one that is posted: `allocated + taken + rest = amount`, none below zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Its id.
    pub id: Id<Self>,
    /// What people say on the telephone; per account.
    pub number: i64,
    /// Which way.
    pub direction: Direction,
    /// Whether it counts.
    pub state: State,
    /// How much; above zero.
    pub amount: Money,
    /// For which invoices; each stands once.
    pub allocations: Vec<Allocation>,
    /// What refunds have returned of it, in all.
    pub refunded: Money,
    /// What of that was on no invoice.
    pub advance_refunded: Money,
    /// The day from which it counts: that of the bank, or that on which cash was given.
    pub value_date: NaiveDate,
    /// Which own firm got or gave it.
    pub legal_entity: Id<LegalEntity>,
    /// The firm that paid, or got it back.
    pub company: Option<Id<Company>>,
    /// The person who did.
    pub contact: Option<Id<Contact>>,
    /// What whoever did is called.
    pub payer_name: String,
    /// How it went.
    pub way: Way,
    /// What it is for, in the payer's words.
    pub purpose: Option<Line<500>>,
    /// Number of the payment order or the receipt.
    pub reference: Option<Line<50>>,
    /// Which received payment it gives back.
    pub refund_of: Option<Id<Self>>,
    /// Who wrote it down.
    pub recorded_by: Id<User>,
    /// When.
    pub created_at: Moment,
    /// Counts its changes.
    pub version: Version,
}

impl Direction {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Received, Self::Returned];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Returned => "returned",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == name)
    }

    /// What an allocation in this direction does to what is paid of the invoice, in kopecks.
    pub(super) const fn signed(self, amount: Money) -> i64 {
        match self {
            Self::Received => amount.kopecks(),
            Self::Returned => -amount.kopecks(),
        }
    }
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Bank, Self::Cash, Self::Card, Self::Other];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Bank => "bank",
            Self::Cash => "cash",
            Self::Card => "card",
            Self::Other => "other",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.wire() == name)
    }
}

/// The sum of allocations in kopecks; each is within the bounds of money, and they are few.
pub(super) fn sum(allocations: &[Allocation]) -> i64 {
    let kopecks = allocations.iter().map(|one| one.amount.kopecks());
    kopecks.fold(0, i64::saturating_add)
}

/// A part of an amount that is known to be within bounds.
pub(super) fn within(kopecks: i64) -> Money {
    Money::from_kopecks(kopecks).unwrap_or_default()
}

impl Payment {
    /// Whether it counts.
    pub fn is_posted(&self) -> bool {
        self.state == State::Posted
    }

    /// What of it is for invoices.
    pub fn allocated(&self) -> Money {
        within(sum(&self.allocations))
    }

    /// What of it is for one invoice.
    pub(super) fn share(&self, document: Id<Document>) -> i64 {
        let mut shares = self.allocations.iter();
        let share = shares.find(|one| one.document == document);
        share.map_or(0, |one| one.amount.kopecks())
    }

    /// What of it is for no invoice and yet not at hand: of a received payment, what refunds have
    /// taken of its advance; of a refund, what it takes of that advance.
    pub fn taken(&self) -> Money {
        match (&self.state, self.direction, self.refund_of) {
            (State::Posted, Direction::Received, _) => self.advance_refunded,
            (State::Posted, Direction::Returned, Some(_)) => {
                within(self.amount.kopecks() - sum(&self.allocations))
            }
            _ => Money::ZERO,
        }
    }

    /// The advance: what of it is at hand and for no invoice yet. Nothing is of one undone.
    pub fn rest(&self) -> Money {
        if self.is_posted() {
            let spoken_for = sum(&self.allocations) + self.taken().kopecks();
            within(self.amount.kopecks() - spoken_for)
        } else {
            Money::ZERO
        }
    }

    /// Whether it may change.
    pub(super) fn check_posted(&self) -> Result<(), Error> {
        if self.is_posted() {
            Ok(())
        } else {
            Err(Error::Undone)
        }
    }

    /// What events tell of it.
    pub(super) fn told(&self) -> Told {
        Told {
            payment: self.id,
            number: self.number,
            direction: self.direction,
            amount: self.amount,
            value_date: self.value_date,
            legal_entity: self.legal_entity,
        }
    }

    /// What may be changed by hand.
    pub fn details(&self) -> Details {
        Details {
            value_date: self.value_date,
            company: self.company,
            contact: self.contact,
            payer_name: self.payer_name.clone(),
            way: self.way,
            purpose: self.purpose.clone(),
            reference: self.reference.clone(),
        }
    }

    /// The same payment with other details; `None` where nothing is other.
    pub(super) fn edit(
        self,
        to: Details,
        at: Moment,
    ) -> Result<Option<Change<Self, Event>>, Error> {
        self.check_posted()?;
        let before = self.details();
        if to == before {
            return Ok(None);
        }
        let after = to.clone();
        let next = Self {
            value_date: to.value_date,
            company: to.company,
            contact: to.contact,
            payer_name: to.payer_name,
            way: to.way,
            purpose: to.purpose,
            reference: to.reference,
            ..self
        };
        let event = Event::Edited {
            told: next.told(),
            before,
            after,
        };
        Ok(Some(next.after(event, at)))
    }

    pub(super) fn after(self, event: Event, at: Moment) -> Change<Self, Event> {
        let before = self.version;
        let next = Self {
            version: before + 1,
            ..self
        };
        Change::moved(before, next, event, at)
    }
}
