//! How long a side has to send its original.

use chrono::NaiveDate;

use crate::calendar::{Calendar, Rule};
use crate::legal_entities::Terms;

/// Working days for an original, as the terms of the legal entity were when the document was
/// issued: other terms do not move what is agreed already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// So many.
    pub days: u16,
    /// By this calendar.
    pub calendar: Rule,
}

impl Term {
    /// The last day of a term that begins on the day after this one.
    pub(super) fn after(self, day: NaiveDate) -> NaiveDate {
        Calendar::built_in().add_working_days(day, self.days, self.calendar)
    }
}

impl From<Terms> for Term {
    fn from(terms: Terms) -> Self {
        Self {
            days: terms.originals_days,
            calendar: terms.calendar,
        }
    }
}
