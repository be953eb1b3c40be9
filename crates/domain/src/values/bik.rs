//! БИК, the number under which a bank takes part in the payment system of Russia.

use std::fmt;

use super::ValueError;
use super::wire::text_value;

/// Nine digits; there is no check digit. 5–6: the unit of the Bank of Russia, 7–9: the participant,
/// 000…002 the unit itself (ЦБ РФ № 515). Kept as text: it begins with a zero.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bik(String);

impl Bik {
    /// Reads a number; outer white space is dropped.
    ///
    /// Errors, the first that applies: [`BikError::NonDigit`], [`BikError::Length`].
    pub fn parse(text: &str) -> Result<Self, BikError> {
        let text = text.trim();
        let mut strangers = text.chars().enumerate();
        if let Some((index, found)) = strangers.find(|(_, found)| !found.is_ascii_digit()) {
            return Err(BikError::NonDigit {
                found,
                position: index + 1,
            });
        }
        match text.len() {
            9 => Ok(Self(text.to_owned())),
            found => Err(BikError::Length { found }),
        }
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The three digits before an account in the check of its key: those of the participant, of
    /// accounts in the Bank of Russia itself a zero and its unit.
    pub(super) fn prefix(&self, is_in_central_bank: bool) -> String {
        if is_in_central_bank {
            format!("0{}", &self.0[4..6])
        } else {
            self.0[6..].to_owned()
        }
    }

    /// Whether the number is of a unit of the Bank of Russia, not of a bank.
    pub(super) fn is_central_bank(&self) -> bool {
        matches!(&self.0[6..], "000" | "001" | "002")
    }
}

impl fmt::Display for Bik {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

text_value!(Bik, BikError, "a BIK as a string of 9 digits");

/// Why a text is not a БИК.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BikError {
    /// A character that is no digit.
    #[error("a BIK has digits only, and character {position} is “{found}”")]
    NonDigit {
        /// What stands there.
        found: char,
        /// Where, counted from one.
        position: usize,
    },
    /// Not nine digits.
    #[error("a BIK has 9 digits, not {found}")]
    Length {
        /// How many digits there are.
        found: usize,
    },
}

impl ValueError for BikError {
    fn code(&self) -> &'static str {
        match self {
            Self::NonDigit { .. } => "bik_non_digit",
            Self::Length { .. } => "bik_length",
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn the_vectors_are_read_and_refused() {
        let vectors: Value =
            serde_json::from_str(include_str!("../../tests/vectors/requisites.json")).unwrap();
        for vector in vectors["bik"]["valid"].as_array().unwrap() {
            assert!(
                Bik::parse(vector["value"].as_str().unwrap()).is_ok(),
                "{vector}"
            );
        }
        for vector in vectors["bik"]["invalid"].as_array().unwrap() {
            let code = Bik::parse(vector["value"].as_str().unwrap())
                .unwrap_err()
                .code();
            let is_digits = vector["reason"] == "non_digit";
            let expected = if is_digits {
                "bik_non_digit"
            } else {
                "bik_length"
            };
            assert_eq!(code, expected, "{vector}");
        }
    }
}
