//! Of what, and when, somebody is reminded.

use chrono::NaiveDate;

/// A reminder of a document; each is given once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// An invoice is to be paid by tomorrow.
    DayBefore,
    /// An invoice was to be paid by yesterday.
    DayAfter,
    /// An invoice was to be paid a week ago.
    WeekAfter,
    /// A contract ends in a month.
    Ending,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::DayBefore,
        Self::DayAfter,
        Self::WeekAfter,
        Self::Ending,
    ];

    /// The name in rows.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::DayBefore => "day_before",
            Self::DayAfter => "day_after",
            Self::WeekAfter => "week_after",
            Self::Ending => "ending",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.wire() == name)
    }

    /// What it is time for with an invoice on a day. Whoever was not reminded on the very day is a
    /// little later, but of what is a month late no letter reminds any more.
    pub fn of_invoice(due_on: NaiveDate, today: NaiveDate) -> Option<Self> {
        match (today - due_on).num_days() {
            -1 => Some(Self::DayBefore),
            1..=6 => Some(Self::DayAfter),
            7..=30 => Some(Self::WeekAfter),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_day_has_its_step() {
        let due_on: NaiveDate = "2026-11-20".parse().unwrap();
        let on = |day: &str| Step::of_invoice(due_on, day.parse().unwrap());
        assert_eq!(on("2026-11-18"), None);
        assert_eq!(on("2026-11-19"), Some(Step::DayBefore));
        assert_eq!(on("2026-11-20"), None);
        assert_eq!(on("2026-11-21"), Some(Step::DayAfter));
        assert_eq!(on("2026-11-26"), Some(Step::DayAfter));
        assert_eq!(on("2026-11-27"), Some(Step::WeekAfter));
        assert_eq!(on("2026-12-20"), Some(Step::WeekAfter));
        assert_eq!(on("2026-12-21"), None);
    }
}
