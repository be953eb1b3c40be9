//! The aggregate: what was spent in a month.

use super::{CostTerms, Error, Event, RecurringCost};
use crate::lobby::User;
use crate::values::Month;
use crate::{Change, Id, Moment, Version, Violations};

/// What was spent in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// Its id.
    pub id: Id<Self>,
    /// To which month it belongs.
    pub month: Month,
    /// What for, on what, and how much.
    pub terms: CostTerms,
    /// The rule that made it; the rule may be gone.
    pub recurring: Option<Id<RecurringCost>>,
    /// Who recorded it, or set up the rule.
    pub created_by: Id<User>,
    /// When.
    pub created_at: Moment,
    /// When it was changed last.
    pub updated_at: Moment,
    /// Counts its changes.
    pub version: Version,
}

impl Cost {
    /// The first state.
    pub(crate) fn create(self) -> Result<Change<Self, Event>, Violations> {
        self.terms.check()?;
        let (event, at) = (Event::Created(self.told()), self.created_at);
        Ok(Change::created(self, event, at))
    }

    /// Another month or other terms; `None` where nothing is other.
    pub(crate) fn edit(
        self,
        month: Month,
        terms: CostTerms,
        at: Moment,
    ) -> Result<Option<Change<Self, Event>>, Violations> {
        terms.check()?;
        if (month, &terms) == (self.month, &self.terms) {
            return Ok(None);
        }
        let before = self.told();
        let next = Self {
            month,
            terms,
            updated_at: at,
            version: self.version + 1,
            ..self
        };
        let told = next.told();
        let event = Event::Edited { told, before };
        Ok(Some(Change::moved(next.version - 1, next, event, at)))
    }

    /// Gone for good; the log keeps what it was.
    pub(super) fn delete(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Deleted(self.told());
        let before = self.version;
        let next = Self {
            version: before + 1,
            ..self
        };
        Change::moved(before, next, event, at)
    }

    /// Whether the version that a person has seen is the present one.
    pub(super) const fn check(&self, seen: Version) -> Result<(), Error> {
        if self.version == seen {
            Ok(())
        } else {
            Err(Error::Stale)
        }
    }
}
