//! Values as people write them into cells.

use chrono::NaiveDate;

use crate::Violations;
use crate::values::{Money, MoneyError};

/// A sum: `1 234,50 ₽`, `1,234.50`, `1234.5`. What could be thousands as well as a fraction,
/// `1,234`, is a fraction, as everywhere in Russia, and refused where it is no kopeck.
pub fn money(text: &str) -> Result<Money, MoneyError> {
    let lower = text.trim().to_lowercase();
    let bare = ["рублей", "рубля", "руб.", "руб", "р.", "₽", "rub"]
        .iter()
        .find_map(|sign| lower.strip_suffix(sign))
        .unwrap_or(&lower);
    let mut digits: String = bare.chars().filter(|sign| !sign.is_whitespace()).collect();
    let comma = digits.rfind(',');
    let point = digits.rfind('.');
    match (comma, point) {
        (Some(comma), Some(point)) if comma > point => digits.retain(|sign| sign != '.'),
        (Some(_), Some(_)) => digits.retain(|sign| sign != ','),
        _ => {}
    }
    let digits = digits.replace(',', ".").replace('\u{2212}', "-");
    Money::parse(&digits)
}

/// The same, or what is wrong with it in words for a table.
pub fn sum(text: &str, at: &str, wrong: &mut Violations) -> Option<Money> {
    match money(text) {
        Err(MoneyError::Malformed) => {
            wrong.add(at, "not_a_sum");
            None
        }
        read => wrong.take(at, read),
    }
}

/// A day: `30.11.2026`, `30.11.26` or `2026-11-30`.
pub fn day(text: &str) -> Option<NaiveDate> {
    let text = text
        .trim()
        .trim_end_matches("г.")
        .trim_end_matches(" г")
        .trim();
    // Two digits of a year before four: the longer form reads `26` as the year 26.
    ["%Y-%m-%d", "%d.%m.%y", "%d.%m.%Y", "%d/%m/%Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
}

/// Да or нет.
pub fn truth(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "да" | "yes" | "true" | "истина" | "1" | "+" => Some(true),
        "нет" | "no" | "false" | "ложь" | "0" | "-" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_as_people_write_them() {
        for (text, kopecks) in [
            ("1234.5", 123_450),
            ("1 234,50 ₽", 123_450),
            ("1\u{a0}234,50\u{a0}руб.", 123_450),
            ("1,234.50", 123_450),
            ("1.234,50", 123_450),
            ("1.234.567,80", 123_456_780),
            ("12 400", 1_240_000),
            ("\u{2212}5,00 р.", -500),
            ("0", 0),
        ] {
            assert_eq!(money(text).map(Money::kopecks), Ok(kopecks), "{text}");
        }
        for text in ["1,234", "1.234.567", "договорная", "", "1e5", "10 $"] {
            assert!(money(text).is_err(), "{text}");
        }
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let november = NaiveDate::from_ymd_opt(2026, 11, 30);
        for text in [
            "30.11.2026",
            "30.11.26",
            "2026-11-30",
            "30.11.2026 г.",
            "30/11/2026",
        ] {
            assert_eq!(day(text), november, "{text}");
        }
        for text in ["31.11.2026", "11.2026", "вчера", "", "45991"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
