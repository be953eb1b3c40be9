//! Which days a report is about, and with which it is compared.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::Violations;
use crate::values::sensible_day;

/// Whole local days of the account, the first and the last among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub first: NaiveDate,
    /// The last day; not before the first.
    pub last: NaiveDate,
}

/// With what a period is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compare {
    /// With as long a period that ends where it begins: of whole months with as many months.
    Previous,
    /// With the same days of the year before.
    YearBefore,
}

impl Period {
    /// More days than these are a mistake of typing: ten years and the leap days in them.
    pub const MOST_DAYS: i64 = 3653;

    /// Errors name the query parameters `from` and `to`.
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self, Violations> {
        let mut wrong = Violations::default();
        wrong.take("from", sensible_day(first));
        wrong.take("to", sensible_day(last));
        wrong.check()?;
        let period = Self { first, last };
        if last < first {
            return Err(Violations::one("to", "before_first"));
        }
        if period.days() > Self::MOST_DAYS {
            let mut wrong = Violations::default();
            wrong.add_limit("to", "period_too_long", Self::MOST_DAYS);
            return Err(wrong);
        }
        Ok(period)
    }

    /// How many days it has, at least one.
    pub fn days(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// Whether a day is one of them.
    pub fn contains(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Whether it begins with a month and ends with one.
    pub fn is_of_whole_months(self) -> bool {
        self.first.day() == 1 && is_last_of_month(self.last)
    }

    /// The period with which this one is compared. A day that the other year or month does not have
    /// is its last one.
    #[must_use]
    pub fn compared(self, with: Compare) -> Self {
        match with {
            Compare::YearBefore => {
                let last = months_before(self.last, 12);
                let ends = is_last_of_month(self.last);
                Self {
                    first: months_before(self.first, 12),
                    last: if ends { last_of_month(last) } else { last },
                }
            }
            Compare::Previous if self.is_of_whole_months() => Self {
                first: months_before(self.first, self.months()),
                last: days_before(self.first, 1),
            },
            Compare::Previous => {
                let length = u64::try_from(self.days()).unwrap_or(1);
                Self {
                    first: days_before(self.first, length),
                    last: days_before(self.first, 1),
                }
            }
        }
    }

    /// The first day of the first month that it touches.
    pub fn first_month(self) -> NaiveDate {
        first_of_month(self.first)
    }

    /// The last day of the last month that it touches.
    pub fn last_of_months(self) -> NaiveDate {
        last_of_month(self.last)
    }

    /// How many months it touches.
    pub fn months(self) -> u32 {
        let number = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        u32::try_from(number(self.last) - number(self.first) + 1).unwrap_or(1)
    }

    /// The whole months within it, first and last day of them, and what is left before and after.
    /// The month that holds `today` is whole up to today: nothing is made or closed in the future.
    pub fn split(self, today: NaiveDate) -> (Option<Self>, Vec<Self>) {
        let first = if self.first.day() == 1 {
            self.first
        } else {
            days_after(last_of_month(self.first), 1)
        };
        let last = if is_last_of_month(self.last) || self.last >= today {
            self.last
        } else {
            days_before(first_of_month(self.last), 1)
        };
        if last < first {
            return (None, vec![self]);
        }
        let mut rest = Vec::new();
        if self.first < first {
            rest.push(Self {
                first: self.first,
                last: days_before(first, 1),
            });
        }
        if last < self.last {
            rest.push(Self {
                first: days_after(last, 1),
                last: self.last,
            });
        }
        (Some(Self { first, last }), rest)
    }
}

/// The first day of a day's month.
pub(super) fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

pub(super) fn last_of_month(day: NaiveDate) -> NaiveDate {
    let next = first_of_month(day).checked_add_months(Months::new(1));
    next.map_or(day, |next| days_before(next, 1))
}

fn is_last_of_month(day: NaiveDate) -> bool {
    last_of_month(day) == day
}

fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(day)
}

fn days_before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

fn days_after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn period(first: &str, last: &str) -> Period {
        Period::new(day(first), day(last)).unwrap()
    }

    #[test]
    fn a_period_is_compared_with_as_many_months_or_days_before_it() {
        let cases = [
            ("2026-10-01", "2026-12-31", "2026-07-01", "2026-09-30"),
            ("2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"),
            ("2026-01-01", "2026-12-31", "2025-01-01", "2025-12-31"),
            ("2026-11-23", "2026-11-29", "2026-11-16", "2026-11-22"),
            ("2026-11-01", "2026-11-29", "2026-10-03", "2026-10-31"),
        ];
        for (first, last, before, until) in cases {
            let compared = period(first, last).compared(Compare::Previous);
            assert_eq!(compared, period(before, until), "{first}…{last}");
        }
    }

    #[test]
    fn the_year_before_has_the_same_days_and_ends_with_its_month() {
        let cases = [
            ("2026-11-01", "2026-11-29", "2025-11-01", "2025-11-29"),
            ("2024-02-01", "2024-02-29", "2023-02-01", "2023-02-28"),
            ("2025-02-01", "2025-02-28", "2024-02-01", "2024-02-29"),
        ];
        for (first, last, before, until) in cases {
            let compared = period(first, last).compared(Compare::YearBefore);
            assert_eq!(compared, period(before, until), "{first}…{last}");
        }
    }

    #[test]
    fn whole_months_and_the_rest_are_the_period() {
        let today = day("2026-11-30");
        let cases = [
            ("2026-01-01", "2026-12-31"),
            ("2026-01-15", "2026-11-30"),
            ("2026-01-15", "2026-03-14"),
            ("2026-01-15", "2026-02-14"),
            ("2026-01-15", "2026-01-20"),
            ("2026-11-01", "2026-11-30"),
            ("2025-02-01", "2025-02-27"),
        ];
        for (first, last) in cases {
            let period = period(first, last);
            let (months, rest) = period.split(today);
            let parts = rest.iter().copied().chain(months);
            let days: i64 = parts.map(Period::days).sum();
            assert_eq!(days, period.days(), "{first}…{last}");
            if let Some(months) = months {
                assert_eq!(months.first.day(), 1);
                assert!(is_last_of_month(months.last) || months.last >= today);
                assert!(rest.iter().all(|part| !part.contains(months.first)));
            }
        }
    }

    #[test]
    fn a_reversed_period_and_one_of_thirty_years_are_refused() {
        let wrong = |first, last| {
            let wrong = Period::new(day(first), day(last)).unwrap_err();
            let first = wrong.all().first().unwrap().clone();
            (first.pointer, first.code)
        };
        let to = |code| ("to".to_owned(), code);
        assert_eq!(wrong("2026-02-01", "2026-01-31"), to("before_first"));
        assert_eq!(wrong("1996-01-01", "2025-12-31"), to("period_too_long"));
        assert_eq!(
            wrong("0026-01-01", "2025-12-31"),
            ("from".to_owned(), "year_out_of_range")
        );
    }
}
