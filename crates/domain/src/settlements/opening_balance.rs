//! The aggregate: what a client owed when its accounts began here.

use chrono::NaiveDate;

use super::{Counterparty, Error, Event};
use crate::documents::Document;
use crate::legal_entities::LegalEntity;
use crate::lobby::User;
use crate::values::Money;
use crate::{Change, Id, Moment, Version};

/// The balance with a client at the beginning of a day. What happened before counts no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningBalance {
    /// Its id.
    pub id: Id<Self>,
    /// Of which own firm.
    pub legal_entity: Id<LegalEntity>,
    /// With which client.
    pub client: Counterparty,
    /// Of which contract; `None`: of all that is of no contract with a balance of its own.
    pub contract: Option<Id<Document>>,
    /// At the beginning of which day.
    pub on: NaiveDate,
    /// Above zero the client owes us.
    pub amount: Money,
    /// Who wrote it down.
    pub created_by: Id<User>,
    /// When.
    pub created_at: Moment,
    /// Counts its changes.
    pub version: Version,
}

impl OpeningBalance {
    /// The first state.
    pub(super) fn create(self) -> Change<Self, Event> {
        let (event, at) = (Event::Created(self.told()), self.created_at);
        Change::created(self, event, at)
    }

    /// Another day or sum; `None` where nothing is other.
    pub(super) fn edit(
        self,
        on: NaiveDate,
        amount: Money,
        version: Version,
        at: Moment,
    ) -> Result<Option<Change<Self, Event>>, Error> {
        self.check(version)?;
        if (on, amount) == (self.on, self.amount) {
            return Ok(None);
        }
        let before = self.amount;
        let next = Self { on, amount, ..self };
        let event = Event::Edited {
            told: next.told(),
            before,
        };
        Ok(Some(next.after(event, at)))
    }

    /// Gone.
    pub(super) fn delete(self, version: Version, at: Moment) -> Result<Change<Self, Event>, Error> {
        self.check(version)?;
        let event = Event::Deleted(self.told());
        Ok(self.after(event, at))
    }

    const fn check(&self, version: Version) -> Result<(), Error> {
        if self.version == version {
            Ok(())
        } else {
            Err(Error::Stale)
        }
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
