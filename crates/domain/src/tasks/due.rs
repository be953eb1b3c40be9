//! By when a task is to be done.

use chrono::{Datelike, SecondsFormat, SubsecRound};
use serde::{Serialize, Serializer};

use crate::Moment;
use crate::values::ValueError;

/// A moment of the years 1970 to 2199, cut to microseconds: what both engines keep unchanged and
/// put in the same order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due(Moment);

/// A year in which nobody has anything to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a task is due between the years 1970 and 2199")]
pub struct DueError;

impl ValueError for DueError {
    fn code(&self) -> &'static str {
        "year_out_of_range"
    }
}

impl Due {
    /// Checks the year.
    pub fn at(moment: Moment) -> Result<Self, DueError> {
        if (1970..=2199).contains(&moment.year()) {
            Ok(Self(moment.trunc_subsecs(6)))
        } else {
            Err(DueError)
        }
    }

    /// The moment.
    pub const fn moment(self) -> Moment {
        self.0
    }

    /// As on the wire, for the timeline.
    pub(super) fn told(self) -> String {
        self.0.to_rfc3339_opts(SecondsFormat::AutoSi, true)
    }
}

impl Serialize for Due {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    #[test]
    fn a_year_is_within_bounds_and_nanoseconds_are_cut() {
        let at = |text: &str| {
            let moment = DateTime::parse_from_rfc3339(text).expect("a moment");
            Due::at(moment.to_utc()).map(Due::told)
        };
        assert_eq!(at("1969-12-31T23:59:59Z"), Err(DueError));
        assert_eq!(at("2200-01-01T00:00:00Z"), Err(DueError));
        let cut = at("2199-12-31T23:59:59.123456789Z");
        assert_eq!(cut, Ok("2199-12-31T23:59:59.123456Z".to_owned()));
    }
}
