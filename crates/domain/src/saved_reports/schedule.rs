//! When a saved report goes out by mail, and to whom.

use chrono::{Datelike, Days, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::lobby::User;
use crate::values::{TimeZone, ValueError};
use crate::{Id, Moment};

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// Each day.
    Day,
    /// On a day of the week, 1 is Monday.
    Week(u8),
    /// On a day of the month, 1…28: every month has it.
    Month(u8),
}

/// What goes with the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailFormat {
    /// A spreadsheet.
    Xlsx,
    /// Paper.
    Pdf,
}

/// When a saved report goes out, and to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    every: Every,
    hour: u8,
    format: MailFormat,
    recipients: Vec<Id<User>>,
}

/// Why there is no such schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// No day of a week.
    #[error("days of the week are 1 to 7")]
    DayOfWeek,
    /// No day that all months have.
    #[error("days of the month are 1 to 28")]
    DayOfMonth,
    /// No hour.
    #[error("hours are 0 to 23")]
    Hour,
    /// Nobody, or more than anybody writes to.
    #[error("1 to {} recipients", Schedule::MOST_RECIPIENTS)]
    Recipients,
}

impl ValueError for ScheduleError {
    fn code(&self) -> &'static str {
        match self {
            Self::DayOfWeek => "day_of_week_out_of_range",
            Self::DayOfMonth => "day_of_month_out_of_range",
            Self::Hour => "hour_out_of_range",
            Self::Recipients => "recipients_out_of_range",
        }
    }

    fn limit(&self) -> Option<i64> {
        match self {
            Self::Recipients => i64::try_from(Schedule::MOST_RECIPIENTS).ok(),
            _ => None,
        }
    }
}

impl Schedule {
    /// So many colleagues get one report.
    pub const MOST_RECIPIENTS: usize = 50;

    /// Errors: [`ScheduleError`]. Whoever is named twice gets one letter.
    pub fn new(
        every: Every,
        hour: u8,
        format: MailFormat,
        mut recipients: Vec<Id<User>>,
    ) -> Result<Self, ScheduleError> {
        match every {
            Every::Week(day) if !(1..=7).contains(&day) => return Err(ScheduleError::DayOfWeek),
            Every::Month(day) if !(1..=28).contains(&day) => return Err(ScheduleError::DayOfMonth),
            _ => {}
        }
        if hour > 23 {
            return Err(ScheduleError::Hour);
        }
        recipients.sort_unstable();
        recipients.dedup();
        if !(1..=Self::MOST_RECIPIENTS).contains(&recipients.len()) {
            return Err(ScheduleError::Recipients);
        }
        Ok(Self {
            every,
            hour,
            format,
            recipients,
        })
    }

    /// How often.
    pub const fn every(&self) -> Every {
        self.every
    }

    /// At what hour of the account's day.
    pub const fn hour(&self) -> u8 {
        self.hour
    }

    /// What goes with the letter.
    pub const fn format(&self) -> MailFormat {
        self.format
    }

    /// To whom.
    pub fn recipients(&self) -> &[Id<User>] {
        &self.recipients
    }

    /// The next time after a moment.
    pub fn next_after(&self, moment: Moment, zone: TimeZone) -> Moment {
        let mut day = zone.local_date(moment);
        loop {
            let at = zone.day_start(day) + TimeDelta::hours(i64::from(self.hour));
            if self.is_on(day) && at > moment {
                return at;
            }
            day = day + Days::new(1);
        }
    }

    fn is_on(&self, day: NaiveDate) -> bool {
        match self.every {
            Every::Day => true,
            Every::Week(of_week) => day.weekday().number_from_monday() == u32::from(of_week),
            Every::Month(of_month) => day.day() == u32::from(of_month),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn schedule(every: Every, hour: u8) -> Result<Schedule, ScheduleError> {
        let user = Id::from(Uuid::from_u128(1));
        Schedule::new(every, hour, MailFormat::Pdf, vec![user, user])
    }

    #[test]
    fn the_next_time_is_at_the_hour_of_the_account() {
        let zone = TimeZone::parse("Europe/Moscow").unwrap();
        // A Wednesday, ten o'clock in Moscow.
        let now: Moment = "2026-11-25T07:00:00Z".parse().unwrap();
        let next = |every, hour| {
            let at = schedule(every, hour).unwrap().next_after(now, zone);
            at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
        };
        assert_eq!(next(Every::Day, 11), "2026-11-25T08:00:00Z");
        assert_eq!(next(Every::Day, 10), "2026-11-26T07:00:00Z");
        assert_eq!(next(Every::Day, 0), "2026-11-25T21:00:00Z");
        assert_eq!(next(Every::Week(1), 9), "2026-11-30T06:00:00Z");
        assert_eq!(next(Every::Week(3), 9), "2026-12-02T06:00:00Z");
        assert_eq!(next(Every::Month(1), 9), "2026-12-01T06:00:00Z");
        assert_eq!(next(Every::Month(25), 9), "2026-12-25T06:00:00Z");
    }

    #[test]
    fn what_never_comes_is_no_schedule() {
        assert_eq!(schedule(Every::Week(0), 9), Err(ScheduleError::DayOfWeek));
        assert_eq!(schedule(Every::Week(8), 9), Err(ScheduleError::DayOfWeek));
        assert_eq!(
            schedule(Every::Month(29), 9),
            Err(ScheduleError::DayOfMonth)
        );
        assert_eq!(schedule(Every::Day, 24), Err(ScheduleError::Hour));
        let nobody = Schedule::new(Every::Day, 9, MailFormat::Xlsx, Vec::new());
        assert_eq!(nobody, Err(ScheduleError::Recipients));
        assert_eq!(schedule(Every::Day, 9).unwrap().recipients().len(), 1);
    }
}
