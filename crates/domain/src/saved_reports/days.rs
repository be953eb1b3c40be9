//! The days of a saved report: the same ones for ever, or those that a name means on a day.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::reports::Period;

macro_rules! presets {
    ($($(#[$doc:meta])* $name:ident => $wire:literal;)*) => {
        /// What people call days. They are whole, also where they have not ended.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Preset { $($(#[$doc])* #[serde(rename = $wire)] $name,)* }

        impl Preset {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name on the wire.
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$name => $wire,)* }
            }

            /// Reads a name.
            pub fn from_wire(name: &str) -> Option<Self> {
                match name { $($wire => Some(Self::$name),)* _ => None }
            }
        }
    };
}

presets! {
    /// The present day.
    Today => "today";
    /// The day before.
    Yesterday => "yesterday";
    /// From Monday to Sunday.
    ThisWeek => "this_week";
    /// The week before.
    LastWeek => "last_week";
    /// The present month.
    ThisMonth => "this_month";
    /// The month before.
    LastMonth => "last_month";
    /// The present quarter.
    ThisQuarter => "this_quarter";
    /// The quarter before.
    LastQuarter => "last_quarter";
    /// The present year.
    ThisYear => "this_year";
    /// The year before.
    LastYear => "last_year";
    /// The present month and the eleven before it.
    LastTwelveMonths => "last_12_months";
}

/// Which days a saved report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportDays {
    /// Those that the name means on the day of asking.
    Preset(Preset),
    /// These.
    Fixed {
        /// The first.
        from: NaiveDate,
        /// The last, which is included.
        to: NaiveDate,
    },
}

impl ReportDays {
    /// The days, asked for on a day.
    pub fn on(self, today: NaiveDate) -> Period {
        match self {
            Self::Preset(preset) => preset.on(today),
            Self::Fixed { from, to } => Period {
                first: from,
                last: to,
            },
        }
    }
}

impl Preset {
    /// What it means on a day.
    pub fn on(self, today: NaiveDate) -> Period {
        let month = today.with_day(1).unwrap_or(today);
        let quarter = back(month, month.month0() % 3);
        let year = back(month, month.month0());
        match self {
            Self::Today => days(today, 1),
            Self::Yesterday => days(today - Days::new(1), 1),
            Self::ThisWeek => days(today.week(Weekday::Mon).first_day(), 7),
            Self::LastWeek => days(today.week(Weekday::Mon).first_day() - Days::new(7), 7),
            Self::ThisMonth => months(month, 1),
            Self::LastMonth => months(back(month, 1), 1),
            Self::ThisQuarter => months(quarter, 3),
            Self::LastQuarter => months(back(quarter, 3), 3),
            Self::ThisYear => months(year, 12),
            Self::LastYear => months(back(year, 12), 12),
            Self::LastTwelveMonths => months(back(month, 11), 12),
        }
    }
}

fn back(first: NaiveDate, by: u32) -> NaiveDate {
    first.checked_sub_months(Months::new(by)).unwrap_or(first)
}

fn days(first: NaiveDate, count: u64) -> Period {
    Period {
        first,
        last: first + Days::new(count - 1),
    }
}

fn months(first: NaiveDate, count: u32) -> Period {
    let next = first.checked_add_months(Months::new(count));
    Period {
        first,
        last: next.map_or(first, |next| next - Days::new(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_days_mean_whole_weeks_months_quarters_and_years() {
        let today = "2026-02-18".parse().unwrap();
        let cases = [
            ("today", "2026-02-18", "2026-02-18"),
            ("yesterday", "2026-02-17", "2026-02-17"),
            ("this_week", "2026-02-16", "2026-02-22"),
            ("last_week", "2026-02-09", "2026-02-15"),
            ("this_month", "2026-02-01", "2026-02-28"),
            ("last_month", "2026-01-01", "2026-01-31"),
            ("this_quarter", "2026-01-01", "2026-03-31"),
            ("last_quarter", "2025-10-01", "2025-12-31"),
            ("this_year", "2026-01-01", "2026-12-31"),
            ("last_year", "2025-01-01", "2025-12-31"),
            ("last_12_months", "2025-03-01", "2026-02-28"),
        ];
        assert_eq!(cases.len(), Preset::ALL.len());
        for (name, first, last) in cases {
            let days = Preset::from_wire(name).unwrap().on(today);
            let told = (days.first.to_string(), days.last.to_string());
            assert_eq!(told, (first.to_owned(), last.to_owned()), "{name}");
        }
    }
}
