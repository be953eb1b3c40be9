//! The aggregate: a cell of the table of plans.

use super::{Amount, Event, Measure, PlanSubject};
use crate::values::Month;
use crate::{App, Change, Id, Moment, Version};

/// What somebody shall reach in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its id.
    pub id: Id<Self>,
    /// In which month.
    pub month: Month,
    /// Whose plan it is.
    pub subject: PlanSubject,
    /// What it counts.
    pub measure: Measure,
    /// How much.
    pub amount: Amount,
    /// Counts its changes.
    pub version: Version,
}

/// By what a cell of one measure is known.
pub(super) type Place = (PlanSubject, Month);

impl Plan {
    /// Where it stands.
    pub(super) const fn place(&self) -> Place {
        (self.subject, self.month)
    }

    /// A plan where there was none.
    pub(crate) fn create(
        app: &App,
        (subject, month): Place,
        measure: Measure,
        amount: Amount,
    ) -> Change<Self, Event> {
        let plan = Self {
            id: app.new_id(),
            month,
            subject,
            measure,
            amount,
            version: 1,
        };
        let event = Event::Set {
            told: plan.told(),
            before: None,
        };
        Change::created(plan, event, app.now())
    }

    /// Another amount; `None` where it is so already.
    pub(super) fn set(self, amount: Amount, at: Moment) -> Option<Change<Self, Event>> {
        if amount == self.amount {
            return None;
        }
        let before = Some(self.amount);
        let next = Self {
            amount,
            version: self.version + 1,
            ..self
        };
        let told = next.told();
        let event = Event::Set { told, before };
        Some(Change::moved(next.version - 1, next, event, at))
    }

    /// No plan any more.
    pub(super) fn clear(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Cleared(self.told());
        let before = self.version;
        let next = Self {
            version: before + 1,
            ..self
        };
        Change::moved(before, next, event, at)
    }
}
