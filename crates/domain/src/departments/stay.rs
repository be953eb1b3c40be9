//! Since when, and till when, somebody works in a department.

use chrono::{Days, NaiveDate};

use super::Department;
use crate::{Id, Violations};

/// A stretch of days in one department. Nobody is in two at once: the stays of one person do not
/// overlap, and what a past day belongs to is told by them alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Where.
    pub department: Id<Department>,
    /// The first day, in the account's zone.
    pub from_on: NaiveDate,
    /// The last day; `None` while it lasts.
    pub to_on: Option<NaiveDate>,
}

/// How far back a move may be dated: further, reports of a closed year would change.
const FURTHEST: Days = Days::new(366);

impl Stay {
    /// Whether the next stay, or none, may begin on this day: not in the future, not before the
    /// beginning of the last one (history is not rewritten), not more than a year ago.
    pub(crate) fn check_next(
        last: Option<&Self>,
        from_on: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), Violations> {
        let rule = if from_on > today {
            "in_the_future"
        } else if last.is_some_and(|last| from_on < last.from_on) {
            "before_last_move"
        } else if today
            .checked_sub_days(FURTHEST)
            .is_some_and(|day| from_on < day)
        {
            "too_long_ago"
        } else {
            return Ok(());
        };
        Err(Violations::one("/from_on", rule))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_move_is_dated_between_the_last_one_and_today() {
        let last = Stay {
            department: Id::from(Uuid::from_u128(1)),
            from_on: day("2026-10-01"),
            to_on: None,
        };
        let today = day("2026-11-25");
        let rule = |last: Option<&Stay>, from_on| {
            let found = Stay::check_next(last, day(from_on), today);
            found.err().map(|found| found.all()[0].code)
        };
        assert_eq!(rule(Some(&last), "2026-11-26"), Some("in_the_future"));
        assert_eq!(rule(Some(&last), "2026-11-25"), None);
        assert_eq!(rule(Some(&last), "2026-10-01"), None);
        assert_eq!(rule(Some(&last), "2026-09-30"), Some("before_last_move"));
        assert_eq!(rule(None, "2025-11-24"), None);
        assert_eq!(rule(None, "2025-11-23"), Some("too_long_ago"));
    }
}
