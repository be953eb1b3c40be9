//! ИНН, the taxpayer's number.

use std::fmt;

use super::ValueError;
use super::wire::text_value;

/// A taxpayer's number: 10 digits of a firm, 12 of a person (a sole trader included).
///
/// Kept as text, because region 01…09 begins with a zero. Check digits: n10 = Σ(2,4,10,3,5,9,4,6,8),
/// n11 = Σ(7,2,4,10,3,5,9,4,6,8), n12 = Σ(3,7,2,4,10,3,5,9,4,6,8) over the digits before, mod 11 mod 10.
/// The first two digits are never 00 (`ИННЮЛТип` and `ИННФЛТип` of ФНС, УПД 5.03).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Inn(String);

/// Weights of the last check digit of 12; a shorter number uses the tail.
const WEIGHTS: [u32; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

impl Inn {
    /// Reads a number; outer white space is dropped.
    ///
    /// Errors, the first that applies: [`InnError::NonDigit`], [`InnError::Length`],
    /// [`InnError::Region`], [`InnError::CheckDigit`].
    pub fn parse(text: &str) -> Result<Self, InnError> {
        let text = text.trim();
        if let Some((index, found)) = text
            .chars()
            .enumerate()
            .find(|(_, found)| !found.is_ascii_digit())
        {
            return Err(InnError::NonDigit {
                found,
                position: index + 1,
            });
        }
        let digits: Vec<u32> = text.bytes().map(|byte| u32::from(byte - b'0')).collect();
        let first_check = match digits.len() {
            10 => 9,
            12 => 10,
            found => return Err(InnError::Length { found }),
        };
        if text.starts_with("00") {
            return Err(InnError::Region);
        }
        if (first_check..digits.len()).any(|index| digits[index] != check_digit(&digits[..index])) {
            return Err(InnError::CheckDigit);
        }
        Ok(Self(text.to_owned()))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the number is a person's, and so goes without КПП.
    pub fn is_individual(&self) -> bool {
        self.0.len() == 12
    }
}

fn check_digit(before: &[u32]) -> u32 {
    let weights = &WEIGHTS[WEIGHTS.len() - before.len()..];
    let sum: u32 = weights
        .iter()
        .zip(before)
        .map(|(weight, digit)| weight * digit)
        .sum();
    sum % 11 % 10
}

impl fmt::Display for Inn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

text_value!(Inn, InnError, "an INN as a string of 10 or 12 digits");

/// Why a text is not an ИНН.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InnError {
    /// A character that is no digit; the letter О for a zero is the usual one.
    #[error("an INN has digits only, and character {position} is “{found}”")]
    NonDigit {
        /// What stands there.
        found: char,
        /// Where, counted from one.
        position: usize,
    },
    /// Neither 10 nor 12 digits.
    #[error("an INN has 10 digits (a firm) or 12 (a person), not {found}")]
    Length {
        /// How many digits there are.
        found: usize,
    },
    /// The first two digits are 00; 0000000000 would pass the arithmetic.
    #[error("an INN does not begin with 00")]
    Region,
    /// The arithmetic does not hold: a digit is mistyped.
    #[error("the check digit of the INN is wrong: a digit is mistyped")]
    CheckDigit,
}

impl ValueError for InnError {
    fn code(&self) -> &'static str {
        match self {
            Self::NonDigit { .. } => "inn_non_digit",
            Self::Length { .. } => "inn_length",
            Self::Region => "inn_region",
            Self::CheckDigit => "inn_check_digit",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn vectors() -> Value {
        serde_json::from_str(include_str!("../../tests/vectors/requisites.json")).unwrap()
    }

    #[test]
    fn every_valid_vector_is_read_and_its_kind_is_known() {
        for vector in vectors()["inn"]["valid"].as_array().unwrap() {
            let inn = Inn::parse(vector["value"].as_str().unwrap()).unwrap();
            assert_eq!(
                inn.is_individual(),
                vector["kind"] == "individual",
                "{vector}"
            );
        }
    }

    #[test]
    fn every_invalid_vector_is_refused_for_its_reason() {
        for vector in vectors()["inn"]["invalid"].as_array().unwrap() {
            let code = Inn::parse(vector["value"].as_str().unwrap())
                .unwrap_err()
                .code();
            let reason = vector["reason"].as_str().unwrap();
            let expected = match reason.split([' ', '_', ':']).collect::<Vec<_>>()[..] {
                ["bad", "check", ..] => "inn_check_digit",
                ["bad", "length", ..] => "inn_length",
                ["non", "digit", ..] => "inn_non_digit",
                ["zero", ..] => "inn_region",
                _ => panic!("a reason without a code: {reason}"),
            };
            assert_eq!(code, expected, "{vector}");
        }
    }

    #[test]
    fn a_letter_is_named_with_its_place() {
        let error = Inn::parse("67310679О7").unwrap_err();
        assert_eq!(
            error,
            InnError::NonDigit {
                found: 'О',
                position: 9
            }
        );
        assert_eq!(
            error.to_string(),
            "an INN has digits only, and character 9 is “О”"
        );
        assert_eq!(Inn::parse(""), Err(InnError::Length { found: 0 }));
        assert_eq!(Inn::parse(" 6731067957\n").unwrap().as_str(), "6731067957");
    }

    proptest! {
        /// The weights of ИНН catch every single wrong digit except where mod 11 mod 10 folds
        /// ten onto zero, so the law is asked of the check digit itself.
        #[test]
        fn exactly_one_last_digit_fits(body in "[1-9][0-9]{8}") {
            let fitting = (0..10).filter(|digit| Inn::parse(&format!("{body}{digit}")).is_ok()).count();
            prop_assert_eq!(fitting, 1);
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in any::<String>()) {
            let _ = Inn::parse(&text);
        }
    }
}
