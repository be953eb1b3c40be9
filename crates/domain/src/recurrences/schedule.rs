//! On which days documents are made, and what months they are about.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::Violations;
use crate::documents::printed::Period;

/// What months a document is about, seen from its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Covers {
    /// Those that end with the month before: on the first for what was.
    Past,
    /// Those that begin with the month of the date: in advance, or on its last day.
    Present,
}

/// A day of every so many months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// 1, 2, 3, 6 or 12.
    pub months: u8,
    /// 1 to 31; a month that is shorter has its last day instead.
    pub day: u8,
    /// The first day from which documents are made.
    pub from: NaiveDate,
    /// The last day on which they are; `None`: until somebody ends it.
    pub until: Option<NaiveDate>,
    /// What months they are about.
    pub covers: Covers,
}

impl Covers {
    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Past => "past",
            Self::Present => "present",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        [Self::Past, Self::Present]
            .into_iter()
            .find(|one| one.wire() == name)
    }
}

impl Schedule {
    /// Everything that is wrong with it.
    pub(super) fn check(&self) -> Violations {
        let mut wrong = Violations::default();
        if !matches!(self.months, 1 | 2 | 3 | 6 | 12) {
            wrong.add("/months", "out_of_range");
        }
        if !(1..=31).contains(&self.day) {
            wrong.add("/day", "out_of_range");
        }
        if self.until.is_some_and(|until| until < self.from) {
            wrong.add("/until", "ends_before_it_begins");
        }
        wrong
    }

    /// The first of its days that is not before `after`; `None`: there is none any more. Months are
    /// counted from that of `from`, so that a quarter stays the same quarter whatever was missed.
    pub fn next(&self, after: NaiveDate) -> Option<NaiveDate> {
        let after = after.max(self.from);
        let first = first_of(self.from);
        let between = months_between(first, after);
        let step = u32::from(self.months.max(1));
        let whole = between / step * step;
        let days = [whole, whole.checked_add(step)?]
            .into_iter()
            .filter_map(|months| first.checked_add_months(Months::new(months)))
            .map(|month| self.day_of(month));
        let found = days.into_iter().find(|day| *day >= after)?;
        (self.until.is_none_or(|until| found <= until)).then_some(found)
    }

    /// The months that a document of this date is about.
    pub fn period(&self, date: NaiveDate) -> Period {
        let months = Months::new(u32::from(self.months));
        let this = first_of(date);
        let first = match self.covers {
            Covers::Present => this,
            Covers::Past => this.checked_sub_months(months).unwrap_or(this),
        };
        let after = first.checked_add_months(months).unwrap_or(first);
        Period {
            first,
            last: after.checked_sub_days(Days::new(1)).unwrap_or(after),
        }
    }

    fn day_of(&self, month: NaiveDate) -> NaiveDate {
        let day = u32::from(self.day);
        let last = month
            .checked_add_months(Months::new(1))
            .and_then(|next| next.pred_opt());
        month.with_day(day).or(last).unwrap_or(month)
    }
}

/// «ноябрь 2026», «октябрь–декабрь 2026», «декабрь 2026 – февраль 2027».
pub(super) fn named(period: Period) -> String {
    let name = |date: NaiveDate| MONTHS[date.month0() as usize];
    let (first, last) = (period.first, period.last);
    if (first.year(), first.month()) == (last.year(), last.month()) {
        format!("{} {}", name(first), first.year())
    } else if first.year() == last.year() {
        format!("{}–{} {}", name(first), name(last), first.year())
    } else {
        let (from, until) = (first.year(), last.year());
        format!("{} {from} – {} {until}", name(first), name(last))
    }
}

const MONTHS: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

fn first_of(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

/// Whole months from the first of one to the month of the other, which is not earlier.
fn months_between(first: NaiveDate, other: NaiveDate) -> u32 {
    let count = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
    u32::try_from(count(other) - count(first)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn schedule(months: u8, on: u8, from: &str) -> Schedule {
        Schedule {
            months,
            day: on,
            from: day(from),
            until: None,
            covers: Covers::Present,
        }
    }

    #[test]
    fn a_short_month_has_its_last_day() {
        let each = schedule(1, 31, "2026-01-15");
        let mut at = day("2026-01-15");
        let mut found = Vec::new();
        for _ in 0..4 {
            let next = each.next(at).unwrap();
            found.push(next.to_string());
            at = next + Days::new(1);
        }
        assert_eq!(
            found,
            ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]
        );
    }

    #[test]
    fn a_quarter_stays_the_same_quarter_whatever_was_missed() {
        let each = schedule(3, 10, "2026-02-01");
        assert_eq!(each.next(day("2026-02-11")), Some(day("2026-05-10")));
        assert_eq!(each.next(day("2026-07-01")), Some(day("2026-08-10")));
        let late = schedule(3, 10, "2026-02-20");
        assert_eq!(late.next(day("2026-02-20")), Some(day("2026-05-10")));
    }

    #[test]
    fn it_ends() {
        let each = Schedule {
            until: Some(day("2026-03-09")),
            ..schedule(1, 10, "2026-02-01")
        };
        assert_eq!(each.next(day("2026-02-01")), Some(day("2026-02-10")));
        assert_eq!(each.next(day("2026-02-11")), None);
    }

    #[test]
    fn the_months_are_named() {
        let each = schedule(1, 1, "2026-01-01");
        assert_eq!(named(each.period(day("2026-11-05"))), "ноябрь 2026");
        let past = Schedule {
            covers: Covers::Past,
            ..each
        };
        assert_eq!(named(past.period(day("2026-01-01"))), "декабрь 2025");
        let quarter = schedule(3, 1, "2026-01-01");
        assert_eq!(
            named(quarter.period(day("2026-10-01"))),
            "октябрь–декабрь 2026"
        );
        assert_eq!(
            named(quarter.period(day("2026-12-01"))),
            "декабрь 2026 – февраль 2027"
        );
    }

    proptest! {
        #[test]
        fn days_follow_each_other(
            months in prop::sample::select(vec![1_u8, 2, 3, 6, 12]),
            on in 1_u8..=31,
            shift in 0_u64..2_000,
        ) {
            let each = schedule(months, on, "2024-01-31");
            let after = day("2024-01-31") + Days::new(shift);
            let next = each.next(after).unwrap();
            prop_assert!(next >= after);
            let again = each.next(next + Days::new(1)).unwrap();
            let apart = months_between(first_of(next), again);
            prop_assert_eq!(apart, u32::from(months));
        }
    }
}
