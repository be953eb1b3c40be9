//! Requisites by date: a document takes those of its own day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Requisites;
use crate::Violations;

/// Requisites from a day on, until the next begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// The first day.
    pub valid_from: NaiveDate,
    /// What holds from then on.
    pub requisites: Requisites,
}

/// All requisites that a party had, has and will have, each day at most once, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct History(Vec<Dated>);

impl History {
    /// What is stored, in the order of the days.
    pub const fn stored(all: Vec<Dated>) -> Self {
        Self(all)
    }

    /// A party that changes more often than this is mistaken.
    pub const MAX: usize = 100;

    /// In order of their days.
    pub fn all(&self) -> &[Dated] {
        &self.0
    }

    /// Those of a day; before the first, the first: nothing older is known.
    pub fn on(&self, day: NaiveDate) -> Option<&Requisites> {
        let begun = self.0.iter().rev().find(|one| one.valid_from <= day);
        begun.or(self.0.first()).map(|one| &one.requisites)
    }

    /// With other requisites from a day on; those of the same day are replaced.
    pub(crate) fn set(&self, dated: Dated) -> Result<Self, Violations> {
        dated.requisites.check()?;
        let mut all = self.0.clone();
        match all.binary_search_by_key(&dated.valid_from, |one| one.valid_from) {
            Ok(same) => all[same] = dated,
            Err(at) => all.insert(at, dated),
        }
        if all.len() > Self::MAX {
            let mut wrong = Violations::default();
            wrong.add_limit("valid_from", "too_many", 100);
            return Err(wrong);
        }
        Ok(Self(all))
    }

    /// Without those that begin on a day.
    pub(crate) fn without(&self, day: NaiveDate) -> Self {
        let rest = self.0.iter().filter(|one| one.valid_from != day);
        Self(rest.cloned().collect())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::requisites::Form;

    fn dated(day: u32, name: &str) -> Dated {
        let requisites = Requisites::of(Form::Organisation);
        Dated {
            valid_from: NaiveDate::from_ymd_opt(2026, 1, day).unwrap(),
            requisites: Requisites {
                short_name: name.parse().ok(),
                ..requisites
            },
        }
    }

    fn name(history: &History, day: u32) -> String {
        let day = NaiveDate::from_ymd_opt(2026, 1, day).unwrap();
        let found = history.on(day).and_then(|one| one.short_name.clone());
        found.map(|name| name.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_day_takes_what_began_last() {
        let history = History::default().set(dated(20, "б")).unwrap();
        let history = history.set(dated(10, "а")).unwrap();
        let names: Vec<_> = [1, 9, 10, 19, 20, 31].map(|day| name(&history, day)).into();
        assert_eq!(names, ["а", "а", "а", "а", "б", "б"]);
        assert_eq!(name(&History::default(), 1), "");
        let replaced = history.set(dated(10, "в")).unwrap();
        assert_eq!(name(&replaced, 15), "в");
        assert_eq!(replaced.all().len(), 2);
    }

    proptest! {
        #[test]
        fn each_day_stands_once_and_in_order(days in prop::collection::vec(1_u32..28, 0..20)) {
            let mut history = History::default();
            for day in days {
                history = history.set(dated(day, "имя")).unwrap();
            }
            let order = |pair: &[Dated]| pair[0].valid_from < pair[1].valid_from;
            prop_assert!(history.all().windows(2).all(order));
        }
    }
}
