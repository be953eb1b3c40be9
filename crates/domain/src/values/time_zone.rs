//! The account's time zone: which day it is there, and when that day begins and ends.

use std::fmt;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;

use super::ValueError;
use super::wire::text_value;

/// A time zone of the IANA database; Europe/Moscow unless the account chose another.
///
/// On the wire it is the IANA name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TimeZone(Tz);

impl TimeZone {
    /// Reads an IANA name, exact in case; any other text is [`TimeZoneError::Unknown`].
    pub fn parse(text: &str) -> Result<Self, TimeZoneError> {
        text.parse().map(Self).map_err(|_| TimeZoneError::Unknown)
    }

    /// The IANA name.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The date on a wall calendar there.
    pub fn local_date(self, instant: DateTime<Utc>) -> NaiveDate {
        instant.with_timezone(&self.0).date_naive()
    }

    /// The date and the time that clocks show there.
    pub fn local_time(self, instant: DateTime<Utc>) -> NaiveDateTime {
        instant.with_timezone(&self.0).naive_local()
    }

    /// The first instant of `date` there.
    ///
    /// Where clocks skip midnight the day begins at the first time they show; where they show
    /// midnight twice, at the earlier.
    pub fn day_start(self, date: NaiveDate) -> DateTime<Utc> {
        // A gap is an hour as a rule; Samoa skipped 2011-12-30 whole.
        const LONGEST_GAP_MINUTES: i64 = 24 * 60;
        let midnight = date.and_time(NaiveTime::MIN);
        (0..=LONGEST_GAP_MINUTES)
            .filter_map(|minutes| midnight.checked_add_signed(TimeDelta::minutes(minutes)))
            .find_map(|local| self.0.from_local_datetime(&local).earliest())
            .map_or_else(|| midnight.and_utc(), |start| start.with_timezone(&Utc))
    }

    /// The first instant after `date` there: a period of days is `day_start(first) ≤ t < day_end(last)`.
    pub fn day_end(self, date: NaiveDate) -> DateTime<Utc> {
        date.checked_add_days(Days::new(1))
            .map_or(DateTime::<Utc>::MAX_UTC, |next| self.day_start(next))
    }
}

impl Default for TimeZone {
    fn default() -> Self {
        Self(Tz::Europe__Moscow)
    }
}

impl fmt::Display for TimeZone {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

text_value!(
    TimeZone,
    TimeZoneError,
    "an IANA time zone as a string such as \"Europe/Moscow\""
);

/// Why a text is not a time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TimeZoneError {
    /// The IANA database has no such name.
    #[error("a time zone is an IANA name such as Europe/Moscow")]
    Unknown,
}

impl ValueError for TimeZoneError {
    fn code(&self) -> &'static str {
        "unknown_time_zone"
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn zone(name: &str) -> TimeZone {
        TimeZone::parse(name).unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn moscow_is_the_default_and_its_day_begins_at_21_utc() {
        let moscow = TimeZone::default();
        assert_eq!(moscow.name(), "Europe/Moscow");
        assert_eq!(
            moscow.local_date(at("2026-11-24T20:59:59.999999Z")),
            day("2026-11-24")
        );
        assert_eq!(
            moscow.local_date(at("2026-11-24T21:00:00Z")),
            day("2026-11-25")
        );
        assert_eq!(
            moscow.day_start(day("2026-11-25")),
            at("2026-11-24T21:00:00Z")
        );
        assert_eq!(
            moscow.day_end(day("2026-11-25")),
            at("2026-11-25T21:00:00Z")
        );
    }

    #[test]
    fn days_of_changed_clocks_have_their_true_length() {
        let days = [
            ("Europe/Moscow", "2011-03-27", 23),
            ("Europe/Moscow", "2014-10-26", 25),
            ("Europe/Berlin", "2026-10-25", 25),
            ("America/Sao_Paulo", "2018-11-04", 23),
            ("Asia/Beirut", "2022-03-27", 23),
            ("Pacific/Apia", "2011-12-30", 0),
        ];
        for (name, date, hours) in days {
            let (zone, date) = (zone(name), day(date));
            assert_eq!(
                zone.day_end(date) - zone.day_start(date),
                TimeDelta::hours(hours),
                "{name} {date}"
            );
        }
        assert_eq!(
            zone("America/Sao_Paulo").day_start(day("2018-11-04")),
            at("2018-11-04T03:00:00Z")
        );
    }

    #[test]
    fn a_day_with_two_midnights_begins_at_the_earlier() {
        let havana = zone("America/Havana");
        let date = day("2026-11-01");
        assert_eq!(havana.day_start(date), at("2026-11-01T04:00:00Z"));
        assert_eq!(havana.day_end(date), at("2026-11-02T05:00:00Z"));
    }

    #[test]
    fn names_are_read_exactly() {
        for name in [
            "Asia/Yekaterinburg",
            "Asia/Vladivostok",
            "Europe/Kaliningrad",
            "UTC",
        ] {
            assert_eq!(
                serde_json::to_string(&zone(name)).unwrap(),
                format!("\"{name}\"")
            );
        }
        for name in ["", "Moscow", "europe/moscow", "UTC+3", "MSK"] {
            assert_eq!(TimeZone::parse(name), Err(TimeZoneError::Unknown), "{name}");
        }
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        let _ = TimeZone::default().day_start(NaiveDate::MIN);
        let _ = TimeZone::default().day_end(NaiveDate::MAX);
    }

    proptest! {
        #[test]
        fn an_instant_lies_in_the_day_of_its_local_date(
            seconds in 946_684_800_i64..2_208_988_800,
            name in prop::sample::select(vec![
                "Europe/Moscow", "Asia/Kamchatka", "Europe/Berlin", "America/Sao_Paulo", "Asia/Tehran", "Pacific/Apia",
            ]),
        ) {
            let zone = zone(name);
            let instant = DateTime::from_timestamp(seconds, 0).unwrap();
            let date = zone.local_date(instant);
            prop_assert!(zone.day_start(date) <= instant && instant < zone.day_end(date));
            prop_assert_eq!(zone.local_date(zone.day_start(date)), date);
        }
    }
}
