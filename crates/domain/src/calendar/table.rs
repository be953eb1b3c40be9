//! The years that are known: постановления 04.10.2024 № 1335 (2025), 24.09.2025 № 1466 (2026) and
//! the calendar of 2027, with the holidays of ст. 112 ТК.

use chrono::NaiveDate;

use super::Year;

/// A year as it is written down: days as (month, day).
pub(super) struct Row {
    pub(super) number: i32,
    /// Weekdays that are off.
    days_off: &'static [(u32, u32)],
    /// Days of weekends that work.
    working_weekend: &'static [(u32, u32)],
}

impl Row {
    pub(super) fn read(&self) -> Year {
        let date = |&(month, day): &(u32, u32)| NaiveDate::from_ymd_opt(self.number, month, day);
        Year::of(
            self.days_off.iter().filter_map(date),
            self.working_weekend.iter().filter_map(date),
        )
    }
}

#[rustfmt::skip]
pub(super) const YEARS: [Row; 3] = [
    Row {
        number: 2025,
        days_off: &[
            (1, 1), (1, 2), (1, 3), (1, 6), (1, 7), (1, 8), (5, 1), (5, 2), (5, 8), (5, 9),
            (6, 12), (6, 13), (11, 3), (11, 4), (12, 31),
        ],
        working_weekend: &[(11, 1)],
    },
    Row {
        number: 2026,
        days_off: &[
            (1, 1), (1, 2), (1, 5), (1, 6), (1, 7), (1, 8), (1, 9), (2, 23), (3, 9), (5, 1),
            (5, 11), (6, 12), (11, 4), (12, 31),
        ],
        working_weekend: &[],
    },
    Row {
        number: 2027,
        days_off: &[
            (1, 1), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8), (2, 22), (2, 23), (3, 8), (5, 3),
            (5, 10), (6, 14), (11, 4), (11, 5), (12, 31),
        ],
        working_weekend: &[(2, 20)],
    },
];
