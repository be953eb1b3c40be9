//! What a счёт-фактура for an advance is for, and how a document says that another was wrong or
//! that its sums have changed since.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::printed::Reference;
use super::{Document, Kind, Line};
use crate::payments::Payment;
use crate::values::{Money, MoneyError};
use crate::{Id, Violations};

/// The received payment that a счёт-фактура for an advance is made for (п. 5.1 ст. 169 НК РФ).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advance {
    /// Which payment.
    pub payment: Id<Payment>,
    /// Number of its payment order, where it is known, else its own.
    pub number: String,
    /// Its value date, by which the rate of VAT goes.
    pub received_on: NaiveDate,
}

/// Which исправление of a счёт-фактура or УПД this is: line 1а.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// Counts those of one document from one.
    pub number: u32,
    /// When it is made; the document keeps the date of the first.
    pub date: NaiveDate,
}

/// What a КСФ or УКД is to: its sums before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrected {
    /// What kind that is.
    pub kind: Kind,
    /// Its number.
    pub number: String,
    /// Its date, by which the rates of VAT go.
    pub date: NaiveDate,
    /// With which исправление it is counted.
    #[serde(default)]
    pub revision: Option<Revision>,
    /// Its lines as they were, with what earlier corrections made of them.
    pub lines: Vec<Line>,
}

/// What one line of a КСФ or УКД changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change<'a> {
    /// What it was.
    pub before: &'a Line,
    /// What it is now.
    pub after: &'a Line,
}

impl Revision {
    /// As a form names it.
    pub fn reference(self) -> Reference {
        Reference {
            number: self.number.to_string(),
            date: self.date,
        }
    }
}

impl Corrected {
    /// What it came to before.
    pub fn amount(&self) -> Result<Money, MoneyError> {
        Money::sum(self.lines.iter().map(|line| line.amount))
    }

    /// A correction is about the lines of what it corrects, each once; what they are called, how they
    /// are measured and taxed was right, or else an исправление is due.
    pub(super) fn check(&self, lines: &[Line], wrong: &mut Violations) {
        let is_whole = lines.len() == self.lines.len();
        if !is_whole {
            wrong.add("/lines", "lines_of_the_corrected");
        }
        for (index, line) in lines.iter().enumerate() {
            let at = |field: &str| format!("/lines/{index}/{field}");
            let of = |before: &&Line| line.of == Some(before.id);
            let Some(before) = self.lines.iter().find(of) else {
                if is_whole {
                    wrong.add("/lines", "lines_of_the_corrected");
                }
                return;
            };
            for (is_same, field) in [
                (line.title == before.title, "title"),
                (line.article == before.article, "article"),
                (line.unit == before.unit, "unit"),
                (line.vat_rate == before.vat_rate, "vat_rate"),
            ] {
                if !is_same {
                    wrong.add(at(field), "of_the_corrected");
                }
            }
        }
    }

    /// The lines whose quantity or price is another now, in order.
    pub fn changes<'a>(&'a self, after: &'a [Line]) -> Vec<Change<'a>> {
        let pair = |before: &'a Line| {
            let after = after.iter().find(|line| line.of == Some(before.id))?;
            Some(Change { before, after })
        };
        let is_other = |change: &Change<'_>| {
            let said = |line: &Line| (line.quantity, line.price, line.discount, line.vat);
            said(change.before) != said(change.after)
        };
        self.lines
            .iter()
            .filter_map(pair)
            .filter(is_other)
            .collect()
    }
}

impl Document {
    /// The day by which its rates of VAT go: shipment; of an advance its receipt; of a correction
    /// that of what it corrects.
    pub fn tax_date(&self) -> NaiveDate {
        let content = &self.content;
        let received = content.advance.as_ref().map(|advance| advance.received_on);
        let corrected = content.corrected.as_ref().map(|corrected| corrected.date);
        received.or(corrected).unwrap_or(self.date)
    }

    /// Its lines after corrections of it that were issued, the earliest first; ids are its own.
    pub(super) fn corrected_by(&self, corrections: &[Self]) -> Vec<Line> {
        let mut lines = self.content.lines.clone();
        for correction in corrections {
            for line in &mut lines {
                let after = &correction.content.lines;
                if let Some(after) = after.iter().find(|after| after.of == Some(line.id)) {
                    *line = Line {
                        id: line.id,
                        of: line.of,
                        ..after.clone()
                    };
                }
            }
        }
        lines
    }
}
