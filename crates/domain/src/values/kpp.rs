//! КПП, the reason of a firm's registration at a tax office.

use std::fmt;

use super::ValueError;
use super::wire::text_value;

/// The nine characters of КПП: tax office (4), reason (2, digits or Latin capitals), number (3).
///
/// `КППТип` of ФНС (УПД 5.03); there is no check digit. Only firms have one. Its tax office may
/// differ from that of the ИНН.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kpp(String);

impl Kpp {
    /// Reads a КПП; outer white space is dropped.
    ///
    /// Errors, the first that applies: [`KppError::Character`], [`KppError::Length`],
    /// [`KppError::Region`].
    pub fn parse(text: &str) -> Result<Self, KppError> {
        let text = text.trim();
        let is_in_place = |index: usize, found: char| match index {
            4 | 5 => found.is_ascii_digit() || found.is_ascii_uppercase(),
            _ => found.is_ascii_digit(),
        };
        if let Some((index, found)) = text
            .chars()
            .enumerate()
            .find(|&(index, found)| !is_in_place(index, found))
        {
            return Err(KppError::Character {
                found,
                position: index + 1,
            });
        }
        if text.len() != 9 {
            return Err(KppError::Length { found: text.len() });
        }
        if text.starts_with("00") {
            return Err(KppError::Region);
        }
        Ok(Self(text.to_owned()))
    }

    /// The nine characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Kpp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

text_value!(Kpp, KppError, "a KPP as a string of 9 characters");

/// Why a text is not a КПП.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KppError {
    /// A character that has no business in its place.
    #[error(
        "a KPP has digits, and Latin capitals at 5 and 6 only; character {position} is “{found}”"
    )]
    Character {
        /// What stands there.
        found: char,
        /// Where, counted from one.
        position: usize,
    },
    /// Not nine characters.
    #[error("a KPP has 9 characters, not {found}")]
    Length {
        /// How many characters there are.
        found: usize,
    },
    /// The first two digits are 00.
    #[error("a KPP does not begin with 00")]
    Region,
}

impl ValueError for KppError {
    fn code(&self) -> &'static str {
        match self {
            Self::Character { .. } => "kpp_character",
            Self::Length { .. } => "kpp_length",
            Self::Region => "kpp_region",
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
        for vector in vectors["kpp"]["valid"].as_array().unwrap() {
            assert!(
                Kpp::parse(vector["value"].as_str().unwrap()).is_ok(),
                "{vector}"
            );
        }
        for vector in vectors["kpp"]["invalid"].as_array().unwrap() {
            let code = Kpp::parse(vector["value"].as_str().unwrap())
                .unwrap_err()
                .code();
            let is_length = vector["reason"] == "bad_length";
            assert_eq!(
                code,
                if is_length {
                    "kpp_length"
                } else {
                    "kpp_character"
                },
                "{vector}"
            );
        }
    }

    #[test]
    fn both_places_of_the_reason_take_letters() {
        assert!(Kpp::parse("6732ZA001").is_ok());
    }

    #[test]
    fn each_rule_is_named() {
        assert_eq!(Kpp::parse("003201001"), Err(KppError::Region));
        assert_eq!(Kpp::parse(""), Err(KppError::Length { found: 0 }));
        assert_eq!(
            Kpp::parse("6732А1001"),
            Err(KppError::Character {
                found: 'А',
                position: 5
            })
        );
        assert_eq!(Kpp::parse(" 673201001 ").unwrap().to_string(), "673201001");
    }
}
