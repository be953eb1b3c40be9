//! What is put into the text of a contract where it is printed, so that the text follows the
//! document: its sum, its term, the sides' addresses.

use crate::documents::printed::{Party, Totals};
use crate::documents::{date_in_words, grouped};
use crate::values::{Money, VatRate};
use chrono::NaiveDate;

/// A name in braces that is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// What the lines come to, in figures and words, with the VAT.
    Sum,
    /// The last day, or until everything is done.
    Until,
    /// Our address for documents.
    SellerEmail,
    /// Theirs.
    BuyerEmail,
    /// Working days to send an original.
    OriginalDays,
}

/// All of them with their names, in the order in which they are offered.
pub const SLOTS: [(Slot, &str); 5] = [
    (Slot::Sum, "сумма"),
    (Slot::Until, "срок"),
    (Slot::SellerEmail, "наша почта"),
    (Slot::BuyerEmail, "их почта"),
    (Slot::OriginalDays, "дней на оригинал"),
];

/// What an address that nobody knows is left to be written by hand on.
const BLANK: &str = "____________________";

impl Slot {
    /// Reads a name.
    pub fn from_name(name: &str) -> Option<Self> {
        let found = SLOTS.iter().find(|slot| slot.1 == name);
        found.map(|slot| slot.0)
    }

    /// The words of a text, and as errors the names that stand in braces between them.
    pub(super) fn parts(text: &str) -> impl Iterator<Item = Result<&str, &str>> {
        let mut rest = text;
        std::iter::from_fn(move || {
            if rest.is_empty() {
                return None;
            }
            if let Some((name, after)) = rest.strip_prefix('{').and_then(|it| it.split_once('}')) {
                rest = after;
                return Some(Err(name));
            }
            // A brace that nothing closes is a brace.
            let end = rest.char_indices().skip(1).find(|(_, one)| *one == '{');
            let (words, after) = rest.split_at(end.map_or(rest.len(), |(index, _)| index));
            rest = after;
            Some(Ok(words))
        })
    }

    /// The text with its slots filled; what is none stays as it is.
    pub(super) fn fill(text: &str, fill: impl Fn(Self) -> String) -> String {
        let parts = Self::parts(text).map(|part| match part {
            Ok(words) => words.to_owned(),
            Err(name) => Self::from_name(name).map_or_else(|| format!("{{{name}}}"), &fill),
        });
        parts.collect()
    }
}

/// What the slots of one document are filled with.
pub struct Slots<'a> {
    pub totals: Option<&'a Totals>,
    pub vat_ground: Option<&'a str>,
    pub until: Option<NaiveDate>,
    pub is_renewed: bool,
    pub seller: &'a Party,
    pub buyer: &'a Party,
    pub original_days: u16,
}

impl Slots<'_> {
    /// The words for a slot.
    pub fn words(&self, slot: Slot) -> String {
        let email = |party: &Party| party.email.clone().unwrap_or_else(|| BLANK.to_owned());
        match slot {
            Slot::Sum => self.sum(),
            Slot::Until => match self.until {
                Some(day) if self.is_renewed => format!(
                    "{} и продлевается на год каждый раз, когда ни одна из Сторон не возразила за \
                     тридцать дней до окончания срока",
                    date_in_words(day)
                ),
                Some(day) => date_in_words(day),
                None => "полного исполнения Сторонами своих обязательств".to_owned(),
            },
            Slot::SellerEmail => email(self.seller),
            Slot::BuyerEmail => email(self.buyer),
            Slot::OriginalDays => self.original_days.to_string(),
        }
    }

    fn sum(&self) -> String {
        let Some(totals) = self.totals else {
            return "сумму, которую Стороны согласуют в дополнительных соглашениях к нему"
                .to_owned();
        };
        let tax = if totals.vat_total().is_some() {
            let taxed = totals.vat.iter().filter(|one| one.rate != VatRate::None);
            let rates: Vec<String> = taxed
                .map(|one| {
                    let percent = one.rate.percent().unwrap_or_default();
                    format!("НДС {percent}\u{a0}% — {} руб.", figures(one.vat))
                })
                .collect();
            format!("в том числе {}", rates.join(", "))
        } else {
            let ground = self.vat_ground.map(|ground| format!(" ({ground})"));
            format!("НДС не облагается{}", ground.unwrap_or_default())
        };
        format!(
            "{} руб. ({}), {tax}",
            figures(totals.gross),
            totals.in_words
        )
    }
}

/// «19 200,00».
fn figures(amount: Money) -> String {
    grouped(&amount.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_braces_are_filled_and_other_braces_stay() {
        let fill = |text| Slot::fill(text, |slot| format!("<{slot:?}>"));
        assert_eq!(fill("Цена {сумма}, до {срок}."), "Цена <Sum>, до <Until>.");
        assert_eq!(fill("{сумма}{сумма}"), "<Sum><Sum>");
        for as_it_is in ["", "{", "a { b", "} {", "{нет такого}", "{{"] {
            assert_eq!(fill(as_it_is), as_it_is);
        }
    }

    #[test]
    fn sums_are_grouped() {
        let of = |text: &str| figures(Money::parse(text).unwrap()).replace('\u{a0}', " ");
        assert_eq!(of("1234567.8"), "1 234 567,80");
        assert_eq!(of("999"), "999,00");
    }
}
