//! Texts made printable: what no font has is shown as a box, endless words get places to break.

use serde_json::Value;

/// A word of more characters than this is broken somewhere; no Russian word is as long.
const LONGEST_WORD: usize = 32;
/// Between such pieces a line may break.
const PIECE: usize = 4;
const BREAK: char = '\u{200b}';
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
        let is_endless = word.chars().nth(LONGEST_WORD).is_some();
        for (place, character) in word.chars().enumerate() {
            if is_endless && place > 0 && place % PIECE == 0 {
                cared.push(BREAK);
            }
            match character {
                '\t' => cared.push(' '),
                BREAK => cared.push(character),
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
