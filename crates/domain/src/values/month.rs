//! Months of the calendar, and stretches of them.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::ValueError;
use super::wire::text_value;

/// The years in which a firm has costs and plans.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// A month, kept as its first day. On the wire it is `"2026-11"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(NaiveDate);

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Reads a year and a month, `2026-11`, of the years 2000 to 2100.
    ///
    /// Errors: [`MonthError`].
    pub fn parse(text: &str) -> Result<Self, MonthError> {
        let is_written_out = text.len() == 7 && text.is_ascii();
        let day = is_written_out
            .then(|| format!("{text}-01").parse::<NaiveDate>().ok())
            .flatten();
        Self::of(day.ok_or(MonthError::Malformed)?).sensible()
    }

    /// The same month, if it is of the years in which a firm has costs and plans.
    ///
    /// Errors: [`MonthError::OutOfRange`].
    pub fn sensible(self) -> Result<Self, MonthError> {
        if YEARS.contains(&self.0.year()) {
            Ok(self)
        } else {
            Err(MonthError::OutOfRange)
        }
    }

    /// Its first day.
    pub const fn first_day(self) -> NaiveDate {
        self.0
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        self.plus(1)
            .0
            .checked_sub_days(Days::new(1))
            .unwrap_or(self.0)
    }

    /// So many months later, or earlier where the number is below zero.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        let by = Months::new(months.unsigned_abs());
        let moved = if months < 0 {
            self.0.checked_sub_months(by)
        } else {
            self.0.checked_add_months(by)
        };
        Self(moved.unwrap_or(self.0))
    }

    /// The month after it.
    #[must_use]
    pub fn next(self) -> Self {
        self.plus(1)
    }

    /// How many months lie between this one and a later one; below zero for an earlier one.
    pub fn until(self, other: Self) -> i32 {
        let index = |month: Self| month.0.year() * 12 + month.0.month0().cast_signed();
        index(other) - index(self)
    }

    /// All from this month to another, both included; none if that one is earlier.
    pub fn through(self, last: Self) -> impl Iterator<Item = Self> {
        (0..=self.until(last)).map(move |step| self.plus(step))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

text_value!(Month, MonthError, "a month such as \"2026-11\"");

/// Why a text is not a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MonthError {
    /// Not a year and a month.
    #[error("a month is written as a year and a month, such as 2026-11")]
    Malformed,
    /// Of a year in which no firm has costs and plans.
    #[error("the year is between 2000 and 2100")]
    OutOfRange,
}

impl ValueError for MonthError {
    fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "not_a_month",
            Self::OutOfRange => "month_out_of_range",
        }
    }
}

/// The longest stretch that is asked about or filled at once.
pub const MOST_MONTHS: i32 = 36;

/// Why two months bound no stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StretchError {
    /// The last one is before the first one.
    #[error("the last month is before the first one")]
    Reversed,
    /// More months than [`MOST_MONTHS`].
    #[error("at most {MOST_MONTHS} months")]
    TooLong,
}

impl ValueError for StretchError {
    fn code(&self) -> &'static str {
        match self {
            Self::Reversed => "ends_before_it_begins",
            Self::TooLong => "too_many_months",
        }
    }

    fn limit(&self) -> Option<i64> {
        match self {
            Self::Reversed => None,
            Self::TooLong => Some(i64::from(MOST_MONTHS)),
        }
    }
}

/// Whether two months bound a stretch that may be asked about.
///
/// Errors: [`StretchError`].
pub fn check_stretch(first: Month, last: Month) -> Result<(), StretchError> {
    match first.until(last) {
        ..=-1 => Err(StretchError::Reversed),
        MOST_MONTHS.. => Err(StretchError::TooLong),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month::parse(text).unwrap()
    }

    #[test]
    fn a_month_is_a_year_and_a_month_of_this_century() {
        assert_eq!(month("2026-11").to_string(), "2026-11");
        for text in [
            "",
            "2026",
            "2026-13",
            "2026-1",
            "2026-11-01",
            "11.2026",
            "ноябрь",
        ] {
            assert_eq!(Month::parse(text), Err(MonthError::Malformed), "{text}");
        }
        for text in ["1999-12", "2101-01", "0026-11"] {
            assert_eq!(Month::parse(text), Err(MonthError::OutOfRange), "{text}");
        }
    }

    #[test]
    fn months_are_counted_over_the_years() {
        assert_eq!(month("2026-11").plus(3), month("2027-02"));
        assert_eq!(month("2026-02").plus(-3), month("2025-11"));
        assert_eq!(month("2025-12").until(month("2027-01")), 13);
        assert_eq!(month("2026-02").last_day().to_string(), "2026-02-28");
        assert_eq!(month("2026-12").last_day().to_string(), "2026-12-31");
        let all: Vec<_> = month("2026-12").through(month("2027-02")).collect();
        assert_eq!(all, ["2026-12", "2027-01", "2027-02"].map(month));
        assert_eq!(month("2026-12").through(month("2026-11")).count(), 0);
    }

    #[test]
    fn a_stretch_goes_forward_for_three_years_at_most() {
        let check = |first, last| check_stretch(month(first), month(last));
        assert_eq!(check("2026-01", "2026-01"), Ok(()));
        assert_eq!(check("2026-01", "2028-12"), Ok(()));
        assert_eq!(check("2026-01", "2029-01"), Err(StretchError::TooLong));
        assert_eq!(check("2026-02", "2026-01"), Err(StretchError::Reversed));
    }
}
