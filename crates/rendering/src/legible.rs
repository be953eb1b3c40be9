//! Texts made printable: what no font has is shown as a box, endless words get places to break.

use serde_json::Value;

/// A word of more characters than this is broken somewhere; no Russian word is as long.
const LONGEST_WORD: usize = 32;
/// Between such pieces a line may break.
const PIECE: usize = 4;
const BREAK: char = '\u{200b}';
/// Shown only where a line breaks at it.
const HYPHEN: char = '\u{ad}';
/// Shown for what no font has. Without it the PDF would not be one of PDF/A.
const BOX: char = '\u{25a1}';

/// Goes through all texts of a value. `covers` tells whether some font has a character.
/// Returns how many characters there are.
pub fn legible(value: &mut Value, covers: &impl Fn(char) -> bool) -> usize {
    match value {
        Value::String(text) => {
            if needs_care(text) {
                *text = cared(text, covers);
            }
            text.chars().count()
        }
        Value::Array(values) => values.iter_mut().map(|value| legible(value, covers)).sum(),
        Value::Object(fields) => fields
            .values_mut()
            .map(|value| legible(value, covers))
            .sum(),
        _ => 0,
    }
}

/// A text for a narrow column, where words of more than so many letters do not fit: they may break
/// anywhere, a Russian word with a hyphen, a code without.
pub fn narrow(text: &str, most: usize) -> String {
    let words = text.split_inclusive(char::is_whitespace);
    let broken = words.map(|word| {
        let letters: Vec<char> = word.trim_end().chars().collect();
        if letters.len() <= most {
            return word.to_owned();
        }
        let is_word = letters
            .iter()
            .all(|letter| matches!(letter, 'А'..='я' | 'Ё' | 'ё'));
        let mut broken = String::with_capacity(word.len() * 2);
        for (place, letter) in word.chars().enumerate() {
            let is_within = (2..letters.len().saturating_sub(1)).contains(&place);
            if is_word && is_within {
                broken.push(HYPHEN);
            } else if !is_word && place > 0 {
                broken.push(BREAK);
            }
            broken.push(letter);
        }
        broken
    });
    broken.collect()
}

/// Letters and signs of everyday texts are in every font that is embedded.
fn is_everyday(character: char) -> bool {
    matches!(character, '\n' | ' '..='~' | 'А'..='я' | 'Ё' | 'ё' | '«' | '»' | '№' | '\u{a0}' | '–' | '—')
}

fn needs_care(text: &str) -> bool {
    !text.chars().all(is_everyday)
        || text
            .split_whitespace()
            .any(|word| word.chars().nth(LONGEST_WORD).is_some())
}

fn cared(text: &str, covers: &impl Fn(char) -> bool) -> String {
    let mut cared = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let is_endless =
            word.chars().nth(LONGEST_WORD).is_some() && !word.contains([BREAK, HYPHEN]);
        for (place, character) in word.chars().enumerate() {
            if is_endless && place > 0 && place % PIECE == 0 {
                cared.push(BREAK);
            }
            match character {
                '\t' => cared.push(' '),
                BREAK | HYPHEN => cared.push(character),
                _ if is_everyday(character) => cared.push(character),
                // Selectors and joiners have no picture of their own.
                '\u{fe00}'..='\u{fe0f}' | '\u{200c}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
                _ if character.is_control() => {}
                _ if covers(character) => cared.push(character),
                _ => cared.push(BOX),
            }
        }
    }
    cared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_of_a_narrow_column_break_and_others_do_not() {
        assert_eq!(narrow("усл. ед.", 6), "усл. ед.");
        assert_eq!(
            narrow("упаковка", 6),
            "уп\u{ad}а\u{ad}к\u{ad}о\u{ad}в\u{ad}ка"
        );
        assert_eq!(
            narrow("AB-1234 шт", 6),
            "A\u{200b}B\u{200b}-\u{200b}1\u{200b}2\u{200b}3\u{200b}4\u{200b} шт"
        );
        let mut value = Value::String(narrow(&"щ".repeat(40), 20));
        legible(&mut value, &|_| true);
        assert!(!value.as_str().unwrap().contains(BREAK));
    }

    #[test]
    fn what_no_font_has_becomes_a_box_and_long_words_can_break() {
        let mut value = serde_json::json!({
            "plain": "ООО «Твинс» № 1 — #$*_[]",
            "list": ["中文 и ❤\u{fe0f}", "a\tb"],
            "long": "я".repeat(40),
            "number": 1,
        });
        let characters = legible(&mut value, &|character| character == '❤');
        assert_eq!(value["plain"], "ООО «Твинс» № 1 — #$*_[]");
        assert_eq!(value["list"], serde_json::json!(["□□ и ❤", "a b"]));
        let long = value["long"].as_str().unwrap();
        assert_eq!(long.matches(BREAK).count(), 9);
        assert_eq!(long.replace(BREAK, ""), "я".repeat(40));
        assert!(characters > 70);
    }
}
