//! How documents are numbered: a pattern and a counter for each sequence of a legal entity.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Document, Sequence};
use crate::{Id, Violations};

/// How often a counter begins anew, by the dates of the documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reset {
    /// Never.
    Never,
    /// With each year.
    Year,
    /// With each month.
    Month,
    /// With each day.
    Day,
}

/// The settings of one sequence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// Which sequence.
    pub sequence: Sequence,
    /// The sequence whose counter and pattern it shares; it has none of its own then.
    pub shares: Option<Sequence>,
    /// `{n}` is the number, `{yyyy}`, `{yy}`, `{mm}` and `{dd}` are of the document's date.
    pub pattern: String,
    /// The counter goes on from here at least: the number after those that were given elsewhere.
    pub start: i64,
    /// Digits of the number at least; zeros fill it up.
    pub pad: u8,
    /// When the counter begins anew.
    pub reset: Reset,
}

/// The settings of a legal entity: those that somebody has changed. The others are the usual ones.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Numbering(Vec<Series>);

/// Characters of a pattern, and of the number that comes of it.
const MOST_CHARACTERS: usize = 50;
const MOST_DIGITS: u8 = 10;
/// A counter that a firm could reach.
const MOST_START: i64 = 999_999_999;

impl Series {
    /// The usual: 1, 2, 3 …, anew with each year.
    pub fn usual(sequence: Sequence) -> Self {
        Self {
            sequence,
            shares: None,
            pattern: "{n}".to_owned(),
            start: 1,
            pad: 1,
            reset: Reset::Year,
        }
    }

    /// Which counter a document of this date is numbered by; addenda by that of their contract.
    pub fn period(&self, date: NaiveDate, within: Option<Id<Document>>) -> String {
        if let Some(contract) = within {
            return contract.uuid().to_string();
        }
        match self.reset {
            Reset::Never => String::new(),
            Reset::Year => date.format("%Y").to_string(),
            Reset::Month => date.format("%Y-%m").to_string(),
            Reset::Day => date.format("%Y-%m-%d").to_string(),
        }
    }

    /// The number as it is printed.
    pub fn written(&self, count: i64, date: NaiveDate) -> String {
        let width = usize::from(self.pad);
        self.pattern
            .replace("{n}", &format!("{count:0width$}"))
            .replace("{yyyy}", &format!("{:04}", date.year()))
            .replace("{yy}", &format!("{:02}", date.year().rem_euclid(100)))
            .replace("{mm}", &format!("{:02}", date.month()))
            .replace("{dd}", &format!("{:02}", date.day()))
    }

    /// Two documents of one year never come to the same number.
    fn check(&self, at: &str, wrong: &mut Violations) {
        let pointer = format!("{at}/pattern");
        let has = |piece: &str| self.pattern.contains(piece);
        let mut rest = self.pattern.clone();
        for piece in ["{n}", "{yyyy}", "{yy}", "{mm}", "{dd}"] {
            rest = rest.replace(piece, "");
        }
        let longest = self.written(MOST_START, NaiveDate::default());
        if self.pattern.matches("{n}").count() != 1 {
            wrong.add(pointer, "number_placeholder_once");
        } else if rest.contains(['{', '}']) {
            wrong.add(pointer, "unknown_placeholder");
        } else if rest.chars().any(char::is_control) || self.pattern.trim() != self.pattern {
            wrong.add(pointer, "control_character");
        } else if longest.chars().count() > MOST_CHARACTERS {
            wrong.add_limit(pointer, "too_long", 50);
        } else if matches!(self.reset, Reset::Month | Reset::Day) && !has("{mm}")
            || self.reset == Reset::Day && !has("{dd}")
        {
            wrong.add(pointer, "pattern_without_period");
        }
        if !(1..=MOST_START).contains(&self.start) {
            wrong.add(format!("{at}/start"), "out_of_range");
        }
        if !(1..=MOST_DIGITS).contains(&self.pad) {
            wrong.add(format!("{at}/pad"), "out_of_range");
        }
    }
}

impl Numbering {
    /// Settings in any order; each broken rule is named at its place in `/numbering`.
    pub fn of(all: Vec<Series>) -> Result<Self, Violations> {
        let mut wrong = Violations::default();
        for (index, one) in all.iter().enumerate() {
            let at = format!("/numbering/{index}");
            if all[..index]
                .iter()
                .any(|other| other.sequence == one.sequence)
            {
                wrong.add(format!("{at}/sequence"), "repeated");
            }
            one.check(&at, &mut wrong);
            let shared = one.shares;
            let shares_too =
                |other: &Series| Some(other.sequence) == shared && other.shares.is_some();
            if shared == Some(one.sequence) || all.iter().any(shares_too) {
                wrong.add(format!("{at}/shares"), "shares_of_sharing");
            }
        }
        wrong.check()?;
        Ok(Self(all))
    }

    /// By which counter and pattern a sequence is numbered.
    pub fn series(&self, sequence: Sequence) -> Series {
        let own = self.own(sequence);
        match own.shares {
            None => own,
            Some(shared) => self.own(shared),
        }
    }

    /// The settings of each sequence, the usual ones too.
    pub fn all(&self) -> impl Iterator<Item = Series> {
        Sequence::ALL.into_iter().map(|sequence| self.own(sequence))
    }

    fn own(&self, sequence: Sequence) -> Series {
        let found = self.0.iter().find(|one| one.sequence == sequence);
        found.cloned().unwrap_or_else(|| Series::usual(sequence))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn invoices(pattern: &str, reset: Reset) -> Series {
        Series {
            pattern: pattern.to_owned(),
            reset,
            ..Series::usual(Sequence::Invoices)
        }
    }

    fn broken(all: Vec<Series>) -> Vec<(String, &'static str)> {
        let wrong = Numbering::of(all).err().unwrap_or_default();
        let wrong = wrong.all().iter();
        wrong.map(|one| (one.pointer.clone(), one.code)).collect()
    }

    #[test]
    fn a_number_is_written_by_its_pattern_and_date() {
        let series = Series {
            pad: 4,
            ..invoices("СЧ-{yy}{mm}/{n}", Reset::Month)
        };
        assert_eq!(series.written(7, day("2026-03-09")), "СЧ-2603/0007");
        assert_eq!(series.written(12_345, day("2026-12-31")), "СЧ-2612/12345");
        assert_eq!(series.period(day("2026-03-09"), None), "2026-03");
        let usual = Numbering::default().series(Sequence::Acts);
        assert_eq!(usual.written(15, day("2026-03-09")), "15");
        assert_eq!(usual.period(day("2026-03-09"), None), "2026");
    }

    #[test]
    fn a_pattern_tells_the_numbers_of_a_year_apart() {
        let at = |field: &str| format!("/numbering/0/{field}");
        for (series, field, code) in [
            (
                invoices("{yyyy}", Reset::Year),
                "pattern",
                "number_placeholder_once",
            ),
            (
                invoices("{n}-{n}", Reset::Year),
                "pattern",
                "number_placeholder_once",
            ),
            (
                invoices("{n}-{q}", Reset::Year),
                "pattern",
                "unknown_placeholder",
            ),
            (
                invoices("{n}", Reset::Month),
                "pattern",
                "pattern_without_period",
            ),
            (
                invoices("{mm}/{n}", Reset::Day),
                "pattern",
                "pattern_without_period",
            ),
            (
                invoices(&format!("{{n}}{}", "-".repeat(42)), Reset::Year),
                "pattern",
                "too_long",
            ),
        ] {
            assert_eq!(
                broken(vec![series.clone()]),
                [(at(field), code)],
                "{series:?}"
            );
        }
        assert_eq!(broken(vec![invoices("{dd}.{mm}/{n}", Reset::Day)]), []);
    }

    #[test]
    fn sequences_share_a_counter_but_not_in_a_chain() {
        let sharing = |sequence, with| Series {
            shares: Some(with),
            ..Series::usual(sequence)
        };
        let numbering = Numbering::of(vec![sharing(Sequence::Transfers, Sequence::VatInvoices)]);
        let series = numbering.unwrap().series(Sequence::Transfers);
        assert_eq!(series.sequence, Sequence::VatInvoices);
        let chain = vec![
            sharing(Sequence::Acts, Sequence::Transfers),
            sharing(Sequence::Transfers, Sequence::VatInvoices),
        ];
        let wrong = ("/numbering/0/shares".to_owned(), "shares_of_sharing");
        assert_eq!(broken(chain), std::slice::from_ref(&wrong));
        assert_eq!(
            broken(vec![sharing(Sequence::Acts, Sequence::Acts)]),
            [wrong]
        );
    }
}
