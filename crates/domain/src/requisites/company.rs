//! The requisites of a company, a record beside its card.

use chrono::NaiveDate;

use super::{Dated, Event, History};
use crate::clients::Company;
use crate::{Change, Id, Moment, Version, Violations};

/// All requisites of a company. A company without any has version 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanyRequisites {
    /// Whose.
    pub company: Id<Company>,
    /// By date.
    pub history: History,
    /// Counts the changes.
    pub version: Version,
}

impl CompanyRequisites {
    /// Of a company whose requisites nobody has written down.
    pub fn none(company: Id<Company>) -> Self {
        Self {
            company,
            history: History::default(),
            version: 0,
        }
    }

    /// Other requisites from a day on.
    pub(super) fn set(self, dated: Dated, at: Moment) -> Result<Change<Self, Event>, Violations> {
        let same = self.history.all().iter();
        let before = same.clone().find(|one| one.valid_from == dated.valid_from);
        let event = Event::Set {
            company: self.company,
            before: before.cloned().map(Box::new),
            now: Box::new(dated.clone()),
        };
        let history = self.history.set(dated)?;
        Ok(self.with(history, event, at))
    }

    /// Without those that begin on a day; `None` where none do.
    pub(super) fn remove(self, day: NaiveDate, at: Moment) -> Option<Change<Self, Event>> {
        let removed = self
            .history
            .all()
            .iter()
            .find(|one| one.valid_from == day)?;
        let event = Event::Removed {
            company: self.company,
            removed: Box::new(removed.clone()),
        };
        let history = self.history.without(day);
        Some(self.with(history, event, at))
    }

    fn with(self, history: History, event: Event, at: Moment) -> Change<Self, Event> {
        let next = Self {
            history,
            version: self.version + 1,
            ..self
        };
        if next.version == 1 {
            Change::created(next, event, at)
        } else {
            Change::moved(next.version - 1, next, event, at)
        }
    }
}
