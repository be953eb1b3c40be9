//! Working days: the production calendar of Russia as data, and terms counted in it.
//!
//! Two readings of one table ([`Rule`]): the official one, with its working Saturdays, and that of
//! contracts, where a Saturday never works.

mod table;
mod year;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

pub use year::Year;

/// Which days count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Any day except Saturday, Sunday and the days off of the table (offer, 1.3).
    #[default]
    Contract,
    /// The production calendar as it is: a Saturday made a working day works.
    Official,
}

/// Working days by year. A year without a table follows the law alone: its holidays and their
/// moving from weekends, without what the government has not yet moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    years: BTreeMap<i32, Year>,
}

impl Calendar {
    /// The years that are known to the program.
    pub fn built_in() -> Self {
        let years = table::YEARS.iter().map(|year| (year.number, year.read()));
        Self {
            years: years.collect(),
        }
    }

    /// This calendar with one year put in or replaced.
    #[must_use]
    pub fn with(mut self, number: i32, year: Year) -> Self {
        self.years.insert(number, year);
        self
    }

    /// Whether the year has a table; else its days are those of the law alone and may still move.
    pub fn knows(&self, number: i32) -> bool {
        self.years.contains_key(&number)
    }

    /// Whether people work on that day.
    pub fn is_working(&self, day: NaiveDate, rule: Rule) -> bool {
        let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        if is_weekend && rule == Rule::Contract {
            return false;
        }
        match self.years.get(&day.year()) {
            Some(year) if is_weekend => year.works_on_weekend(day),
            Some(year) => !year.is_off(day),
            None => !is_weekend && !Year::by_law(day.year()).is_off(day),
        }
    }

    /// The last day of a term of so many working days, which begins on the day after `start`
    /// (ст. 191 ГК). No days: `start` itself.
    pub fn add_working_days(&self, start: NaiveDate, days: u16, rule: Rule) -> NaiveDate {
        let mut day = start;
        for _ in 0..days {
            day = self.working_from(day.succ_opt().unwrap_or(day), rule);
        }
        day
    }

    /// That day, or the next working one where a term would end on a day off (ст. 193 ГК).
    pub fn working_from(&self, day: NaiveDate, rule: Rule) -> NaiveDate {
        let mut day = day;
        while !self.is_working(day, rule) {
            let Some(next) = day.succ_opt() else { break };
            day = next;
        }
        day
    }

    /// How many working days lie between, both ends included.
    pub fn working_days(&self, first: NaiveDate, last: NaiveDate, rule: Rule) -> usize {
        first
            .iter_days()
            .take_while(|day| *day <= last)
            .filter(|day| self.is_working(*day, rule))
            .count()
    }
}

impl Default for Calendar {
    fn default() -> Self {
        Self::built_in()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn vectors() -> Value {
        serde_json::from_str(include_str!("../../tests/vectors/working_days.json")).unwrap()
    }

    fn day(value: &Value) -> NaiveDate {
        value.as_str().unwrap().parse().unwrap()
    }

    fn list(value: &Value) -> impl Iterator<Item = &Value> {
        value.as_array().unwrap().iter()
    }

    #[test]
    fn each_month_has_its_working_days() {
        let calendar = Calendar::built_in();
        for (year, vector) in vectors()["years"].as_object().unwrap() {
            let year: i32 = year.parse().unwrap();
            for (month, days) in (1..=12).zip(list(&vector["working_days_by_month"])) {
                let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
                let last = first + chrono::Months::new(1) - chrono::Days::new(1);
                let found = calendar.working_days(first, last, Rule::Official);
                assert_eq!(Some(found as u64), days.as_u64(), "{month}.{year}");
            }
            for off in list(&vector["non_working_weekdays"]) {
                for rule in [Rule::Contract, Rule::Official] {
                    assert!(!calendar.is_working(day(off), rule), "{off}");
                }
            }
            for working in list(&vector["working_weekend_days"]) {
                assert!(calendar.is_working(day(working), Rule::Official));
                assert!(!calendar.is_working(day(working), Rule::Contract));
            }
        }
    }

    #[test]
    fn terms_end_as_in_the_vectors() {
        let calendar = Calendar::built_in();
        let vectors = vectors();
        for vector in list(&vectors["vectors_add_working_days"]) {
            let days = u16::try_from(vector["plus_working_days"].as_u64().unwrap()).unwrap();
            let due = calendar.add_working_days(day(&vector["start"]), days, Rule::Official);
            assert_eq!(due, day(&vector["due"]), "{vector}");
        }
        for vector in list(&vectors["seed_rules"]["vectors_12_3"]) {
            let emailed = day(&vector["emailed"]);
            for (rule, due) in [
                (Rule::Official, &vector["originals_due_official"]),
                (Rule::Contract, &vector["originals_due_seed_1_3"]),
            ] {
                assert_eq!(calendar.add_working_days(emailed, 10, rule), day(due));
            }
        }
        for vector in list(&vectors["seed_rules"]["1.3"]["compare_10_working_days"]) {
            let due = calendar.add_working_days(day(&vector["start"]), 10, Rule::Contract);
            assert_eq!(due, day(&vector["seed_definition_1_3"]), "{vector}");
        }
    }

    #[test]
    fn a_term_that_ends_on_a_day_off_ends_on_the_next_working_day() {
        let calendar = Calendar::built_in();
        for vector in list(&vectors()["seed_rules"]["4.5"]["vectors"]) {
            let end = calendar.working_from(day(&vector["day_30"]), Rule::Contract);
            assert_eq!(end, day(&vector["day_30_moved_by_art_193"]), "{vector}");
        }
    }

    #[test]
    fn a_year_without_a_table_follows_the_law() {
        let calendar = Calendar::built_in();
        assert!(calendar.knows(2027) && !calendar.knows(2028));
        let is_working = |text: &str| calendar.is_working(text.parse().unwrap(), Rule::Official);
        // 2028: 8 March and 1, 9 May are weekdays; 4 November is a Saturday and moves to Monday.
        for off in ["2028-01-03", "2028-03-08", "2028-05-09", "2028-11-06"] {
            assert!(!is_working(off), "{off}");
        }
        assert!(is_working("2028-01-10") && is_working("2028-11-07"));
    }

    #[test]
    fn a_year_put_in_replaces_the_known_one() {
        let saturday: NaiveDate = "2026-11-28".parse().unwrap();
        let monday: NaiveDate = "2026-11-30".parse().unwrap();
        let year = Year::of([monday], [saturday]);
        let calendar = Calendar::built_in().with(2026, year);
        assert!(calendar.is_working(saturday, Rule::Official));
        assert!(!calendar.is_working(saturday, Rule::Contract));
        assert!(!calendar.is_working(monday, Rule::Contract));
    }
}
