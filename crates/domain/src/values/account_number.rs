//! Numbers of bank accounts, and whether one belongs to a bank.

use std::fmt;

use super::wire::text_value;
use super::{Bik, ValueError};

/// The 20 characters of an account's number. The ninth is the key, which the bank's БИК decides;
/// the sixth may be a letter in accounts of clearing currencies (ЦБ РФ № 515 of 08.09.1997).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountNumber(String);

/// Letters of the sixth place, each worth its index.
const LETTERS: &str = "ABCEHKMPTX";

/// The place of the letter, counted from zero.
const LETTER_AT: usize = 5;

impl AccountNumber {
    /// Reads a number; outer white space is dropped.
    ///
    /// Errors, the first that applies: [`AccountNumberError::Character`],
    /// [`AccountNumberError::Length`].
    pub fn parse(text: &str) -> Result<Self, AccountNumberError> {
        let text = text.trim();
        let is_in_place = |index: usize, found: char| {
            found.is_ascii_digit() || (index == LETTER_AT && LETTERS.contains(found))
        };
        let mut strangers = text.chars().enumerate();
        if let Some((index, found)) = strangers.find(|&(index, found)| !is_in_place(index, found)) {
            return Err(AccountNumberError::Character {
                found,
                position: index + 1,
            });
        }
        match text.len() {
            20 => Ok(Self(text.to_owned())),
            found => Err(AccountNumberError::Length { found }),
        }
    }

    /// The characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the number can be a client's account at the bank. Accounts of the treasury follow
    /// other rules and pass.
    pub fn is_settlement_at(&self, bik: &Bik) -> bool {
        self.is_treasury() || self.has_key_of(&bik.prefix(bik.is_central_bank()))
    }

    /// Whether the number can be the bank's own account at the Bank of Russia. Accounts of the
    /// treasury follow other rules and pass.
    pub fn is_correspondent_of(&self, bik: &Bik) -> bool {
        let is_own = self.0.starts_with("301") && self.has_key_of(&bik.prefix(true));
        self.is_treasury() || is_own
    }

    /// Single treasury accounts and those of bodies that it serves.
    fn is_treasury(&self) -> bool {
        self.0.starts_with("40102") || self.0.starts_with("03")
    }

    /// Σ of the last digits of digit × weight over БИК's three digits and the account is a
    /// multiple of ten; the weights are 7, 1, 3 over and over.
    fn has_key_of(&self, prefix: &str) -> bool {
        let digits = prefix.chars().chain(self.0.chars());
        let worth = digits.map(|one| match LETTERS.find(one) {
            Some(index) => index,
            None => one.to_digit(10).map_or(0, |digit| digit as usize),
        });
        let weighted = worth.zip([7, 1, 3].into_iter().cycle());
        let sum: usize = weighted.map(|(digit, weight)| digit * weight % 10).sum();
        sum.is_multiple_of(10)
    }
}

impl fmt::Display for AccountNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

text_value!(
    AccountNumber,
    AccountNumberError,
    "a number of a bank account as a string of 20 digits"
);

/// Why a text is not the number of a bank account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AccountNumberError {
    /// A character that has no business in its place.
    #[error("an account has digits, and a letter at 6 only; character {position} is “{found}”")]
    Character {
        /// What stands there.
        found: char,
        /// Where, counted from one.
        position: usize,
    },
    /// Not twenty characters.
    #[error("the number of an account has 20 digits, not {found}")]
    Length {
        /// How many there are.
        found: usize,
    },
}

impl ValueError for AccountNumberError {
    fn code(&self) -> &'static str {
        match self {
            Self::Character { .. } => "account_character",
            Self::Length { .. } => "account_length",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    type Fits = fn(&AccountNumber, &Bik) -> bool;

    const KINDS: [(&str, Fits); 2] = [
        ("settlement", AccountNumber::is_settlement_at),
        ("correspondent", AccountNumber::is_correspondent_of),
    ];

    fn vectors() -> Value {
        let all: Value =
            serde_json::from_str(include_str!("../../tests/vectors/requisites.json")).unwrap();
        all["account"].clone()
    }

    fn pair(vector: &Value) -> (Result<AccountNumber, AccountNumberError>, Bik) {
        let account = AccountNumber::parse(vector["account"].as_str().unwrap());
        (
            account,
            Bik::parse(vector["bik"].as_str().unwrap()).unwrap(),
        )
    }

    #[test]
    fn an_account_fits_its_bank_only() {
        let vectors = vectors();
        for (kind, fits) in KINDS {
            for vector in vectors[kind]["valid"].as_array().unwrap() {
                let (account, bik) = pair(vector);
                assert!(fits(&account.unwrap(), &bik), "{vector}");
            }
            for vector in vectors[kind]["invalid"].as_array().unwrap() {
                let (account, bik) = pair(vector);
                let is_refused = account.is_ok_and(|account| fits(&account, &bik));
                assert!(!is_refused, "{vector}");
            }
        }
    }

    #[test]
    fn accounts_of_the_treasury_are_not_refused() {
        for vector in vectors()["do_not_hard_fail"].as_array().unwrap() {
            let (account, bik) = pair(vector);
            assert!(account.unwrap().is_settlement_at(&bik), "{vector}");
        }
    }

    #[test]
    fn each_rule_is_named() {
        let code = |text| AccountNumber::parse(text).unwrap_err().code();
        assert_eq!(code("407028107820003740020"), "account_length");
        assert_eq!(code("40702Q10782000374002"), "account_character");
        assert_eq!(code("4070281078200037400О"), "account_character");
    }

    proptest! {
        /// The weights are prime to ten, so every single mistyped digit is found.
        #[test]
        fn a_mistyped_digit_is_found(at in 0_usize..20, shift in 1_u8..10) {
            let right = "40702810782000374002";
            let mut typed = right.as_bytes().to_vec();
            typed[at] = b'0' + (typed[at] - b'0' + shift) % 10;
            let typed = AccountNumber::parse(&String::from_utf8(typed).unwrap()).unwrap();
            let bik = Bik::parse("047888760").unwrap();
            prop_assume!(!typed.is_treasury());
            prop_assert!(!typed.is_settlement_at(&bik));
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in any::<String>()) {
            let _ = AccountNumber::parse(&text);
        }
    }
}
