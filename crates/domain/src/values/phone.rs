//! Telephone numbers as people write them, and the one number they mean.
//!
//! An own rule, not the crate `phonenumber`: 0.3.10 reads 8-800-200-94-60 as +7002009460
//! and nothing at all from a number with «доб.»; see the tests.

use std::fmt;
use std::ops::ControlFlow;

use super::numbering::{international, is_national_of_seven, neighbour_length, seven};
use super::text::{Line, TextError};
use super::wire::text_value;

/// A telephone number: the words typed, always kept, and E.164 where they are clear.
///
/// On the wire it is what was typed. An extension stays in the raw text and is not part of E.164.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    raw: Line<64>,
    e164: Option<String>,
}

impl Phone {
    /// Keeps any text of 1…64 characters, and reads a number from it if exactly one is meant.
    ///
    /// Errors: those of [`Line`]; an unclear number is none.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        let raw = Line::parse(text)?;
        let e164 = read(raw.as_str());
        Ok(Self { raw, e164 })
    }

    /// What was typed, trimmed.
    pub fn raw(&self) -> &str {
        self.raw.as_str()
    }

    /// `+` and up to 15 digits; absent when the text is unclear: two numbers, a digit lost,
    /// a local number without its code.
    pub fn e164(&self) -> Option<&str> {
        self.e164.as_deref()
    }

    /// The digits for search and for finding twins: those of E.164, else all that were typed.
    pub fn digits(&self) -> String {
        let text = self.e164().unwrap_or(self.raw());
        text.chars().filter(char::is_ascii_digit).collect()
    }
}

/// What was typed, taken apart.
#[derive(Default)]
struct Typed {
    digits: String,
    has_plus: bool,
    /// The first digit stands alone, as 8 in «8 910 …» and +7 in «+7 910 …».
    has_lone_first_digit: bool,
}

fn read(raw: &str) -> Option<String> {
    let typed = take_apart(raw)?;
    let digits = typed.digits.as_str();
    if typed.has_plus {
        // «+8 495 …» is Moscow written wrongly or Vietnam's 84: nobody can tell.
        let is_muddled = digits.strip_prefix('8').is_some_and(is_national_of_seven);
        return if is_muddled {
            None
        } else {
            international(digits)
        };
    }
    let exit = digits.strip_prefix("810").filter(|rest| rest.len() >= 9);
    if let Some(abroad) = exit.or_else(|| digits.strip_prefix("00")) {
        return international(abroad);
    }
    match digits.len() {
        // A trunk 8 or country 7 written apart leaves nine digits: one is lost.
        10 if !typed.has_lone_first_digit => seven(digits),
        11 if digits.starts_with(['7', '8']) => seven(&digits[1..]),
        11 | 12 if neighbour_length(digits).is_some() => international(digits),
        _ => None,
    }
}

/// Separates digits, extension and words. Refuses what may be two numbers: a comma, a slash,
/// a word or a second plus between digits.
fn take_apart(raw: &str) -> Option<Typed> {
    let first = raw.find(|character: char| character.is_ascii_digit())?;
    let mut typed = Typed {
        has_plus: raw[..first].contains('+'),
        ..Typed::default()
    };
    let mut pending = String::new();
    let split = raw[first..]
        .char_indices()
        .try_for_each(|(index, character)| {
            if !character.is_ascii_digit() {
                pending.extend(character.to_lowercase());
                return ControlFlow::Continue(());
            }
            if !pending.chars().all(is_separator) {
                return ControlFlow::Break(first + index);
            }
            typed.has_lone_first_digit |= typed.digits.len() == 1 && !pending.is_empty();
            pending.clear();
            typed.digits.push(character);
            ControlFlow::Continue(())
        });
    match split {
        ControlFlow::Continue(()) => Some(typed),
        ControlFlow::Break(rest) => {
            (is_extension_mark(&pending) && is_extension(&raw[rest..])).then_some(typed)
        }
    }
}

fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '(' | ')' | '.' | '\u{AD}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
}

fn is_extension_mark(between: &str) -> bool {
    let word = between
        .trim_matches(|character: char| is_separator(character) || ",;:=№".contains(character));
    matches!(
        word,
        "доб"
            | "добавочный"
            | "вн"
            | "внутр"
            | "внутренний"
            | "ext"
            | "extension"
            | "x"
            | "х"
            | "#"
    )
}

fn is_extension(rest: &str) -> bool {
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    (1..=6).contains(&digits)
        && rest
            .chars()
            .all(|character| character.is_ascii_digit() || is_separator(character))
}

impl fmt::Display for Phone {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.raw())
    }
}

text_value!(Phone, TextError, "a telephone number as a string");

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn e164(text: &str) -> Option<String> {
        Phone::parse(text).unwrap().e164
    }

    #[test]
    fn the_vectors_agree_wherever_libphonenumber_is_sure() {
        let vectors: Value =
            serde_json::from_str(include_str!("../../tests/vectors/phones.json")).unwrap();
        let vectors = vectors["vectors"].as_array().unwrap();
        assert!(!vectors.is_empty());
        for vector in vectors {
            let input = vector["input"].as_str().unwrap();
            let is_valid = vector["libphonenumber_valid"].as_bool().unwrap();
            let expected = vector["libphonenumber_e164"].as_str().filter(|_| is_valid);
            assert_eq!(e164(input).as_deref(), expected, "{input}");
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let numbers = [
            ("8 (910) 123-45-67", "+79101234567"),
            ("+7 (910) 123‑45‑67", "+79101234567"),
            ("(+7) 910.123.45.67", "+79101234567"),
            ("79101234567", "+79101234567"),
            (
                "Моб.: 8\u{a0}910\u{a0}123\u{a0}45\u{a0}67 (Анна)",
                "+79101234567",
            ),
            ("(812) 123-45-67", "+78121234567"),
            ("8 343 123-45-67", "+73431234567"),
            ("383 123-45-67", "+73831234567"),
            ("8 (388-22) 1-23-45", "+73882212345"),
            ("8 (4812) 35-44-55 доб. 123", "+74812354455"),
            ("8 (4812) 35-44-55 (доб.123)", "+74812354455"),
            ("8 4812 354455, доб. 12-3", "+74812354455"),
            ("+7 910 123 45 67 ext 12", "+79101234567"),
            ("+7 910 123 45 67 #12", "+79101234567"),
            ("8 701 234-56-78", "+77012345678"),
            ("+7 701 234 56 78", "+77012345678"),
            ("8-10-375-29-123-45-67", "+375291234567"),
            ("00375291234567", "+375291234567"),
            ("375 29 123-45-67", "+375291234567"),
            ("374 91 123456", "+37491123456"),
            ("+998 90 123 45 67", "+998901234567"),
            ("+49 30 123456", "+4930123456"),
            ("+1 212 555 0123", "+12125550123"),
            ("+84 24 3825 2916", "+842438252916"),
        ];
        for (text, number) in numbers {
            assert_eq!(e164(text).as_deref(), Some(number), "{text}");
        }
    }

    #[test]
    fn an_unclear_number_is_kept_as_typed_and_has_no_e164() {
        let unclear = [
            "35-44-55",
            "8 910 123 45 6",
            "8910123456",
            "387 123-45-67",
            "8 343 123 45 6",
            "7 910 123 45 6",
            "+7 910 123 45 6",
            "+7 910 123 45 678",
            "+8 910 123-45-67",
            "+8 (495) 123-45-67",
            "+84951234567",
            "+88002009460",
            "+375 29 123 45 6",
            "+210 123 456 789",
            "+999999999999",
            "8 495 123-45-67, 89101234567",
            "8 495 123-45-67/68",
            "8 495 123-45-67 или 89101234567",
            "8 495 123-45-67 доб. 1234567",
            "380-123, 456-789",
            "8 910 12З 45 67",
            "спросить у Анны",
            "1234567890123456",
            "+",
        ];
        for text in unclear {
            let phone = Phone::parse(text).unwrap();
            assert_eq!((phone.e164(), phone.raw()), (None, text));
        }
    }

    #[test]
    fn digits_are_those_of_the_number_meant() {
        assert_eq!(
            Phone::parse("8 (910) 123-45-67 доб. 5").unwrap().digits(),
            "79101234567"
        );
        assert_eq!(Phone::parse("35-44-55").unwrap().digits(), "354455");
        assert_eq!(Phone::parse("нет").unwrap().digits(), "");
    }

    #[test]
    fn the_wire_carries_what_was_typed() {
        let phone = serde_json::from_str::<Phone>("\" 8 910 123-45-67 \"").unwrap();
        assert_eq!(
            serde_json::to_string(&phone).unwrap(),
            "\"8 910 123-45-67\""
        );
        assert_eq!(Phone::parse(""), Err(TextError::Empty));
        assert_eq!(
            Phone::parse(&"1".repeat(65)),
            Err(TextError::TooLong { limit: 64 })
        );
    }

    proptest! {
        #[test]
        fn e164_reads_as_itself(text in "[+]?[0-9 ()-]{7,20}") {
            if let Some(number) = Phone::parse(&text).ok().and_then(|phone| phone.e164) {
                prop_assert!((9..=16).contains(&number.len()));
                prop_assert_eq!(e164(&number), Some(number));
            }
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in any::<String>()) {
            let _ = Phone::parse(&text);
        }

        #[test]
        fn mobile_numbers_mean_one_number_in_every_spelling(national in "9[0-9]{9}") {
            let (code, rest) = national.split_at(3);
            let expected = Some(format!("+7{national}"));
            for text in [
                national.clone(),
                format!("8{national}"),
                format!("+7{national}"),
                format!("8 ({code}) {rest}"),
                format!("8-{code}-{rest} доб. 7"),
            ] {
                prop_assert_eq!(&e164(&text), &expected, "{}", text);
            }
        }
    }
}
