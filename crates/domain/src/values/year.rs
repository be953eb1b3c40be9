//! Days and moments that people can mean.

use chrono::{Datelike, NaiveDate};

use super::ValueError;

/// A day of the years 1970 to 2199, which both engines keep unchanged and put in the same order; a
/// mistyped century is not one.
///
/// Errors: [`YearError`].
pub fn sensible_day(day: NaiveDate) -> Result<NaiveDate, YearError> {
    if (1970..=2199).contains(&day.year()) {
        Ok(day)
    } else {
        Err(YearError)
    }
}

/// A year in which nobody has anything to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the year is between 1970 and 2199")]
pub struct YearError;

impl ValueError for YearError {
    fn code(&self) -> &'static str {
        "year_out_of_range"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_century_is_found() {
        let is_sensible = |day: &str| sensible_day(day.parse().unwrap()).is_ok();
        assert!(is_sensible("1970-01-01") && is_sensible("2199-12-31"));
        assert!(!is_sensible("1969-12-31") && !is_sensible("2200-01-01"));
        assert!(!is_sensible("0026-01-01") && !is_sensible("+200000-01-01"));
    }
}
