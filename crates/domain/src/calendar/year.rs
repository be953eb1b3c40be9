//! One year of the production calendar.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// Where a year differs from «Monday to Friday works».
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Year {
    days_off: BTreeSet<NaiveDate>,
    working_weekend: BTreeSet<NaiveDate>,
}

/// Holidays of ст. 112 ТК as month and day; those of January move only by the government's word.
const HOLIDAYS: [(u32, u32); 6] = [(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)];

impl Year {
    /// The weekdays that are off, and the days of weekends that work.
    pub fn of(
        days_off: impl IntoIterator<Item = NaiveDate>,
        working_weekend: impl IntoIterator<Item = NaiveDate>,
    ) -> Self {
        Self {
            days_off: days_off.into_iter().collect(),
            working_weekend: working_weekend.into_iter().collect(),
        }
    }

    /// What ст. 112 ТК says alone: 1…8 January, six holidays, and a holiday on a weekend moves to
    /// the next working day.
    pub(super) fn by_law(number: i32) -> Self {
        let date = |(month, day)| NaiveDate::from_ymd_opt(number, month, day);
        let mut days_off: BTreeSet<NaiveDate> = (1..=8).filter_map(|day| date((1, day))).collect();
        let holidays: Vec<NaiveDate> = HOLIDAYS.into_iter().filter_map(date).collect();
        days_off.extend(&holidays);
        for holiday in holidays.into_iter().filter(|day| is_weekend(*day)) {
            let moved = holiday
                .iter_days()
                .find(|day| !is_weekend(*day) && !days_off.contains(day));
            days_off.extend(moved);
        }
        Self {
            days_off,
            working_weekend: BTreeSet::new(),
        }
    }

    pub(super) fn is_off(&self, day: NaiveDate) -> bool {
        self.days_off.contains(&day)
    }

    pub(super) fn works_on_weekend(&self, day: NaiveDate) -> bool {
        self.working_weekend.contains(&day)
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
