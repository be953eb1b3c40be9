//! The aggregate: what is made, of which deal, and when it is next.

use chrono::NaiveDate;

use super::{Error, Event, Schedule};
use crate::deals::Deal;
use crate::documents::{Document, Kind, Line};
use crate::legal_entities::LegalEntity;
use crate::lobby::User;
use crate::values::Money;
use crate::{Change, Id, Moment, Version, Violations};

/// What may be made again and again.
pub const KINDS: [Kind; 3] = [Kind::Invoice, Kind::Act, Kind::Transfer];
/// The most of one deal.
pub const MOST_OF_DEAL: usize = 20;

/// Documents of a deal that are made again and again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurrence {
    /// Its id.
    pub id: Id<Self>,
    /// Of which deal.
    pub deal: Id<Deal>,
    /// Which own firm makes them.
    pub legal_entity: Id<LegalEntity>,
    /// Upon which contract, or what stands for one.
    pub contract: Option<Id<Document>>,
    /// What is made, in this order; at least one.
    pub kinds: Vec<Kind>,
    /// On which days.
    pub schedule: Schedule,
    /// Lines of each; `{период}` in a title is what months they are about.
    pub lines: Vec<Line>,
    /// Whether prices hold the VAT.
    pub is_vat_included: bool,
    /// Whether nothing is made for the time being.
    pub is_paused: bool,
    /// The next day; `None`: nothing is to come.
    pub next_on: Option<NaiveDate>,
    /// The last day of which documents were made: none is made twice.
    pub made_on: Option<NaiveDate>,
    /// Who set it up.
    pub created_by: Id<User>,
    /// When.
    pub created_at: Moment,
    /// Counts its changes.
    pub version: Version,
}

impl Recurrence {
    /// The first state.
    pub(super) fn create(self) -> Result<Change<Self, Event>, Error> {
        self.check()?;
        let (event, at) = (Event::Created(self.told()), self.created_at);
        Ok(Change::created(self, event, at))
    }

    /// Another state; `None` where nothing is other.
    pub(super) fn edit(self, to: Self, at: Moment) -> Result<Option<Change<Self, Event>>, Error> {
        to.check()?;
        if to == self {
            return Ok(None);
        }
        let event = Event::Edited(to.told());
        Ok(Some(to.after(event, at)))
    }

    /// Its documents of a day are made; the next ones come later.
    pub(super) fn made(
        self,
        on: NaiveDate,
        documents: Vec<Id<Document>>,
        at: Moment,
    ) -> Change<Self, Event> {
        let next_on = on.succ_opt().and_then(|day| self.schedule.next(day));
        let next = Self {
            next_on,
            made_on: Some(on),
            ..self
        };
        let event = Event::Made {
            told: next.told(),
            on,
            documents,
        };
        next.after(event, at)
    }

    /// Gone; what it made stays.
    pub(super) fn delete(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Deleted(self.told());
        self.after(event, at)
    }

    fn check(&self) -> Result<(), Violations> {
        let mut wrong = self.schedule.check().under("/schedule");
        if self.kinds.is_empty() {
            wrong.add("/kinds", "required");
        }
        for (index, kind) in self.kinds.iter().enumerate() {
            let before = self.kinds.get(..index).unwrap_or_default();
            if !KINDS.contains(kind) {
                wrong.add(format!("/kinds/{index}"), "not_recurring");
            } else if before.contains(kind) {
                wrong.add(format!("/kinds/{index}"), "repeated");
            }
        }
        if self.lines.is_empty() {
            wrong.add("/lines", "no_lines");
        }
        if self.lines.len() > crate::documents::MOST_LINES {
            wrong.add_limit("/lines", "too_many", 500);
        }
        wrong.take(
            "/lines",
            Money::sum(self.lines.iter().map(|line| line.amount)),
        );
        for (index, line) in self.lines.iter().enumerate() {
            if line.quantity.thousandths() <= 0 {
                let broken = Err::<(), _>(crate::values::QuantityError::NotPositive);
                wrong.take(format!("/lines/{index}/quantity"), broken);
            }
        }
        wrong.check()
    }

    fn after(self, event: Event, at: Moment) -> Change<Self, Event> {
        let before = self.version;
        let next = Self {
            version: before + 1,
            ..self
        };
        Change::moved(before, next, event, at)
    }
}
