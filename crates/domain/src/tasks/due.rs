//! By when a task is to be done.

use chrono::{SecondsFormat, SubsecRound};
use serde::{Serialize, Serializer};

use crate::Moment;
use crate::values::{YearError, sensible_day};

/// A moment of the years 1970 to 2199, cut to microseconds: what both engines keep unchanged and
/// put in the same order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due(Moment);

impl Due {
    /// Checks the year.
    pub fn at(moment: Moment) -> Result<Self, YearError> {
        sensible_day(moment.date_naive())?;
        Ok(Self(moment.trunc_subsecs(6)))
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
        assert_eq!(at("1969-12-31T23:59:59Z"), Err(YearError));
        assert_eq!(at("2200-01-01T00:00:00Z"), Err(YearError));
        let cut = at("2199-12-31T23:59:59.123456789Z");
        assert_eq!(cut, Ok("2199-12-31T23:59:59.123456Z".to_owned()));
    }
}
