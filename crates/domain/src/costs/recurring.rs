//! The rule by which a cost comes again each month.

use super::{Cost, CostTerms, Error, RecurringEvent};
use crate::lobby::User;
use crate::values::{MOST_MONTHS, Month};
use crate::{Change, Id, Moment, Version, Violations};

/// A cost that comes again each month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecurringCost {
    /// Its id.
    pub id: Id<Self>,
    /// What each cost says.
    pub terms: CostTerms,
    /// The first month.
    pub from_month: Month,
    /// The last month; `None`: until somebody ends it.
    pub to_month: Option<Month>,
    /// The last month of which a cost was made: none is made twice.
    pub made_until: Option<Month>,
    /// Who set it up.
    pub created_by: Id<User>,
    /// When.
    pub created_at: Moment,
    /// Counts its changes.
    pub version: Version,
}

/// A rule's change with the costs that it makes.
pub(super) type Made = (Change<RecurringCost, RecurringEvent>, Vec<Month>);

impl RecurringCost {
    /// The months that have come, up to `present`, and have no cost yet.
    pub(super) fn missing(&self, present: Month) -> Vec<Month> {
        let last = self.to_month.map_or(present, |to| to.min(present));
        self.next().through(last).collect()
    }

    /// The next month of which a cost is to be made.
    fn next(&self) -> Month {
        self.made_until.map_or(self.from_month, Month::next)
    }

    /// The next month of which a cost is to be made, unless the rule has ended.
    pub(super) fn due(&self) -> Option<Month> {
        let next = self.next();
        self.to_month.is_none_or(|to| next <= to).then_some(next)
    }

    /// The first state, and the months that have come already.
    pub(super) fn create(mut self, present: Month) -> Result<Made, Violations> {
        self.check()?;
        let months = self.missing(present);
        Self::check_count(&months, "/from_month")?;
        self.made_until = months.last().copied();
        let (event, at) = (RecurringEvent::Created(self.told()), self.created_at);
        Ok((Change::created(self, event, at), months))
    }

    /// Another state, and the months that it makes up for; `None` where nothing is other. What was
    /// made before stays as it is.
    pub(super) fn edit(
        self,
        mut to: Self,
        present: Month,
        at: Moment,
    ) -> Result<Option<Made>, Violations> {
        to.check()?;
        if to == self {
            return Ok(None);
        }
        let months = to.missing(present);
        Self::check_count(&months, "/to_month")?;
        to.made_until = months.last().copied().or(to.made_until);
        let event = RecurringEvent::Edited(to.told());
        Ok(Some((to.after(event, at), months)))
    }

    /// The costs of the months up to `present` are made.
    pub(super) fn made(self, until: Month, at: Moment) -> Change<Self, RecurringEvent> {
        let next = Self {
            made_until: Some(until),
            ..self
        };
        let event = RecurringEvent::Made(next.told());
        next.after(event, at)
    }

    /// Gone; what it made stays.
    pub(super) fn delete(self, at: Moment) -> Change<Self, RecurringEvent> {
        let event = RecurringEvent::Deleted(self.told());
        self.after(event, at)
    }

    /// Whether the version that a person has seen is the present one.
    pub(super) const fn check_seen(&self, seen: Version) -> Result<(), Error> {
        if self.version == seen {
            Ok(())
        } else {
            Err(Error::Stale)
        }
    }

    /// The cost of a month.
    pub(super) fn cost(&self, id: Id<Cost>, month: Month, at: Moment) -> Cost {
        Cost {
            id,
            month,
            terms: self.terms.clone(),
            recurring: Some(self.id),
            created_by: self.created_by,
            created_at: at,
            updated_at: at,
            version: 1,
        }
    }

    fn check(&self) -> Result<(), Violations> {
        let mut wrong = Violations::default();
        if self.to_month.is_some_and(|to| to < self.from_month) {
            wrong.add("/to_month", "ends_before_it_begins");
        }
        if let Err(more) = self.terms.check() {
            wrong.join(more);
        }
        wrong.check()
    }

    fn check_count(months: &[Month], pointer: &str) -> Result<(), Violations> {
        let mut wrong = Violations::default();
        if months.len() > usize::try_from(MOST_MONTHS).unwrap_or_default() {
            wrong.add_limit(pointer, "too_many_months", i64::from(MOST_MONTHS));
        }
        wrong.check()
    }

    fn after(self, event: RecurringEvent, at: Moment) -> Change<Self, RecurringEvent> {
        let before = self.version;
        let next = Self {
            version: before + 1,
            ..self
        };
        Change::moved(before, next, event, at)
    }
}
