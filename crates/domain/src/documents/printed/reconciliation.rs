//! Акт сверки.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Period, Signer};
use crate::documents::amount_in_words;
use crate::values::{Money, MoneyError};

/// Акт сверки взаимных расчётов. Balances are ours: above zero the buyer owes us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reconciliation {
    /// Which days.
    pub period: Period,
    /// Of which contract; all of them where nothing is said.
    #[serde(default)]
    pub basis: Option<String>,
    /// The balance before the first day.
    pub opening: Money,
    /// Movements in order.
    pub entries: Vec<Entry>,
    /// Debit of all entries.
    pub debit: Money,
    /// Credit of all entries.
    pub credit: Money,
    /// The balance after the last day.
    pub closing: Money,
    /// Its size in words.
    pub closing_in_words: String,
    /// Who signs for us.
    #[serde(default)]
    pub signer: Option<Signer>,
    /// Who signs for them.
    #[serde(default)]
    pub buyer_signer: Option<Signer>,
}

/// One movement: what the buyer was given, or what the buyer paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub date: NaiveDate,
    /// «Акт № 15 от 22.11.2026».
    pub title: String,
    /// What the buyer came to owe.
    pub debit: Money,
    /// What the buyer paid.
    pub credit: Money,
}

impl Reconciliation {
    /// Adds up the movements of a period upon the balance before it.
    pub fn of(period: Period, opening: Money, entries: Vec<Entry>) -> Result<Self, MoneyError> {
        let debit = Money::sum(entries.iter().map(|entry| entry.debit))?;
        let credit = Money::sum(entries.iter().map(|entry| entry.credit))?;
        let closing = opening.plus(debit)?.minus(credit)?;
        let size = if closing.is_negative() {
            closing.reversed()
        } else {
            closing
        };
        Ok(Self {
            period,
            basis: None,
            opening,
            entries,
            debit,
            credit,
            closing,
            closing_in_words: amount_in_words(size),
            signer: None,
            buyer_signer: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_balance_is_opening_plus_debit_minus_credit() {
        let date: NaiveDate = "2026-11-22".parse().unwrap();
        let money = |text| Money::parse(text).unwrap();
        let entry = |debit, credit| Entry {
            date,
            title: "Акт № 1".to_owned(),
            debit: money(debit),
            credit: money(credit),
        };
        let period = Period {
            first: date,
            last: date,
        };
        let entries = vec![entry("100", "0"), entry("0", "250.50")];
        let act = Reconciliation::of(period, money("50"), entries).unwrap();
        assert_eq!((act.debit, act.credit), (money("100"), money("250.50")));
        assert_eq!(act.closing, money("-100.50"));
        assert_eq!(act.closing_in_words, "Сто рублей 50 копеек");
    }
}
