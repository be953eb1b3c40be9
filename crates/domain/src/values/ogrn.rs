//! ОГРН and ОГРНИП, the numbers under which firms and sole traders are registered.

use std::fmt;

use super::ValueError;
use super::wire::text_value;

/// A number in the state register: 13 digits of a firm (ОГРН), 15 of a sole trader (ОГРНИП).
///
/// The last digit checks the others: their number mod 11 mod 10, and mod 13 mod 10 for 15 digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ogrn(String);

impl Ogrn {
    /// Reads a number; outer white space is dropped.
    ///
    /// Errors, the first that applies: [`OgrnError::NonDigit`], [`OgrnError::Length`],
    /// [`OgrnError::Kind`], [`OgrnError::CheckDigit`].
    pub fn parse(text: &str) -> Result<Self, OgrnError> {
        let text = text.trim();
        let mut strangers = text.chars().enumerate();
        if let Some((index, found)) = strangers.find(|(_, found)| !found.is_ascii_digit()) {
            return Err(OgrnError::NonDigit {
                found,
                position: index + 1,
            });
        }
        let modulus = match text.len() {
            13 => 11,
            15 => 13,
            found => return Err(OgrnError::Length { found }),
        };
        if text.starts_with('0') || (modulus == 13 && !text.starts_with('3')) {
            return Err(OgrnError::Kind);
        }
        let digits = text.bytes().map(|byte| u64::from(byte - b'0'));
        let number = digits.fold(0, |number, digit| number * 10 + digit);
        if number % 10 != number / 10 % modulus % 10 {
            return Err(OgrnError::CheckDigit);
        }
        Ok(Self(text.to_owned()))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the number is a sole trader's.
    pub fn is_individual(&self) -> bool {
        self.0.len() == 15
    }
}

impl fmt::Display for Ogrn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

text_value!(Ogrn, OgrnError, "an OGRN as a string of 13 or 15 digits");

/// Why a text is neither ОГРН nor ОГРНИП.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OgrnError {
    /// A character that is no digit.
    #[error("an OGRN has digits only, and character {position} is “{found}”")]
    NonDigit {
        /// What stands there.
        found: char,
        /// Where, counted from one.
        position: usize,
    },
    /// Neither 13 nor 15 digits.
    #[error("an OGRN has 13 digits (a firm) or 15 (a sole trader), not {found}")]
    Length {
        /// How many digits there are.
        found: usize,
    },
    /// A sole trader's begins with 3, and none with 0.
    #[error("the first digit of the OGRN is wrong")]
    Kind,
    /// The arithmetic does not hold: a digit is mistyped.
    #[error("the check digit of the OGRN is wrong: a digit is mistyped")]
    CheckDigit,
}

impl ValueError for OgrnError {
    fn code(&self) -> &'static str {
        match self {
            Self::NonDigit { .. } => "ogrn_non_digit",
            Self::Length { .. } => "ogrn_length",
            Self::Kind => "ogrn_kind",
            Self::CheckDigit => "ogrn_check_digit",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn vectors(kind: &str, validity: &str) -> Vec<Value> {
        let all: Value =
            serde_json::from_str(include_str!("../../tests/vectors/requisites.json")).unwrap();
        all[kind][validity].as_array().unwrap().clone()
    }

    #[test]
    fn every_valid_vector_is_read_and_its_kind_is_known() {
        for (kind, is_individual) in [("ogrn", false), ("ogrnip", true)] {
            for vector in vectors(kind, "valid") {
                let ogrn = Ogrn::parse(vector["value"].as_str().unwrap()).unwrap();
                assert_eq!(ogrn.is_individual(), is_individual, "{vector}");
            }
        }
    }

    #[test]
    fn every_invalid_vector_is_refused_for_its_reason() {
        for vector in vectors("ogrn", "invalid")
            .into_iter()
            .chain(vectors("ogrnip", "invalid"))
        {
            let error = Ogrn::parse(vector["value"].as_str().unwrap()).unwrap_err();
            let expected = match vector["reason"].as_str().unwrap() {
                "bad_check_digit" => "ogrn_check_digit",
                "bad_length" => "ogrn_length",
                "non_digit" => "ogrn_non_digit",
                reason => panic!("a reason without a code: {reason}"),
            };
            assert_eq!(error.code(), expected, "{vector}");
        }
    }

    #[test]
    fn a_number_of_fifteen_digits_is_a_sole_traders() {
        assert_eq!(Ogrn::parse("404500116000157"), Err(OgrnError::Kind));
        assert_eq!(Ogrn::parse("0000000000000"), Err(OgrnError::Kind));
        assert_eq!(Ogrn::parse(""), Err(OgrnError::Length { found: 0 }));
    }

    proptest! {
        #[test]
        fn exactly_one_last_digit_fits(body in "1[0-9]{11}|3[0-9]{13}") {
            let fitting = (0..10).filter(|digit| Ogrn::parse(&format!("{body}{digit}")).is_ok());
            prop_assert_eq!(fitting.count(), 1);
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in any::<String>()) {
            let _ = Ogrn::parse(&text);
        }
    }
}
