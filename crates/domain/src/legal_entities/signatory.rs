//! Who signs an own legal entity's documents.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::requisites::Signer;
use crate::values::Line;

/// In what office somebody signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// The head of the organisation, or the sole trader.
    Head,
    /// The chief accountant, the second signature of invoices.
    ChiefAccountant,
    /// Somebody else, by a power of attorney.
    Proxy,
}

/// A power of attorney (доверенность). Without a date of issue it is void (ст. 186 ГК).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PowerOfAttorney {
    /// Its number.
    pub number: Line<50>,
    /// When it was given.
    pub issued_on: NaiveDate,
    /// Its last day; a year after the issue unless it says otherwise.
    pub valid_until: Option<NaiveDate>,
}

/// Somebody who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// In what office.
    pub office: Office,
    /// The person.
    pub signer: Signer,
    /// Of a proxy.
    pub power: Option<PowerOfAttorney>,
}

impl PowerOfAttorney {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        let year = || self.issued_on.checked_add_months(chrono::Months::new(12));
        let end = self.valid_until.or_else(year);
        self.issued_on <= day && end.is_none_or(|end| day <= end)
    }
}
