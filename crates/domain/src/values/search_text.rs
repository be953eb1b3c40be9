//! Text as search sees it. The same folding is used on writing and on asking, so a change here
//! needs the search entries to be written anew.

use super::phone::Phone;

/// Folds text for search: lower case, ё → е, й and ё in one piece, other accents put on letters
/// dropped, everything that is neither letter nor digit one space. May come out empty.
///
/// Folding twice changes nothing.
pub fn normalise(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            'ё' => folded.push('е'),
            // Names of files from macOS come decomposed: й is и with a breve.
            '\u{306}' if folded.ends_with('и') => {
                folded.pop();
                folded.push('й');
            }
            // Accents, the soft hyphen and marks without width are not seen, so not searched.
            '\u{300}'..='\u{36F}'
            | '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2060}'
            | '\u{FEFF}' => {}
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ if folded.is_empty() || folded.ends_with(' ') => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Folded text in one piece: how an article is looked for whatever stands between its parts.
pub fn squeezed(folded: &str) -> String {
    folded.replace(' ', "")
}

/// The digits of telephone numbers, spaced, to stand beside the folded text in a search entry.
///
/// A number of country code 7 is there with 8 too, because people begin with either; the rest of
/// a fragment is found inside.
pub fn of_phones<'a>(phones: impl IntoIterator<Item = &'a Phone>) -> String {
    let mut text = String::new();
    for phone in phones {
        let digits = phone.digits();
        let is_seven = phone.e164().is_some_and(|number| number.starts_with("+7"));
        let with_trunk = is_seven.then(|| format!("8{}", &digits[1..]));
        for form in [Some(digits), with_trunk].into_iter().flatten() {
            if form.is_empty() {
                continue;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&form);
        }
    }
    text
}

/// The digits of a question that looks like a piece of a telephone number, three digits or more
/// among nothing but `+ - ( ) .` and spaces; to be looked for in what [`of_phones`] made.
///
/// Ask for the folded text as well: `2026-115` may also be the number of a document.
pub fn phone_fragment(question: &str) -> Option<String> {
    let is_phone_like = question.chars().all(|character| {
        character.is_ascii_digit() || character.is_whitespace() || "+-()._‐‑–—".contains(character)
    });
    let digits: String = question.chars().filter(char::is_ascii_digit).collect();
    (is_phone_like && digits.len() >= 3).then_some(digits)
}

/// The least text above every text that begins with `prefix`, in code-point order (the order of
/// `BINARY` and `COLLATE "C"`): `text >= prefix AND text < bound`.
///
/// Absent when no text is above: an empty prefix, or one of U+10FFFF only.
pub fn prefix_upper_bound(prefix: &str) -> Option<String> {
    let mut bound = prefix.to_owned();
    while let Some(last) = bound.pop() {
        if let Some(next) = next_character(last) {
            bound.push(next);
            return Some(bound);
        }
    }
    None
}

fn next_character(character: char) -> Option<char> {
    match character {
        // The code points between are surrogates, which no text holds.
        '\u{D7FF}' => Some('\u{E000}'),
        _ => char::from_u32(u32::from(character) + 1),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_is_folded() {
        let foldings = [
            ("ООО «Ёлки-Палки» № 5", "ооо елки палки 5"),
            ("  Anna.Petrova@Firm.RU ", "anna petrova firm ru"),
            ("Чаи\u{306}ная е\u{308}лка", "чайная елка"),
            ("за\u{301}мок", "замок"),
            ("ре\u{ad}монт\u{a0}офиса", "ремонт офиса"),
            ("İstanbul ΣΣ", "istanbul σσ"),
            ("—!?", ""),
        ];
        for (text, folded) in foldings {
            assert_eq!(normalise(text), folded, "{text}");
        }
    }

    #[test]
    fn phones_are_found_with_seven_with_eight_and_from_the_middle() {
        let phones = ["+7 (910) 123-45-67", "+375 29 123 45 67", "35-44-55", "нет"]
            .map(|text| Phone::parse(text).unwrap());
        let text = of_phones(&phones);
        assert_eq!(text, "79101234567 89101234567 375291234567 354455");
        for question in ["8 (910) 123-4", "+7 910 123", "123-45-67", "910"] {
            assert!(
                text.contains(&phone_fragment(question).unwrap()),
                "{question}"
            );
        }
        assert_eq!(of_phones(&[]), "");
    }

    #[test]
    fn words_and_short_numbers_are_no_piece_of_a_phone() {
        for question in ["", "12", "Анна 910", "15/2"] {
            assert_eq!(phone_fragment(question), None, "{question}");
        }
    }

    #[test]
    fn the_bound_is_the_next_text_that_does_not_begin_so() {
        let bounds = [
            ("ab", Some("ac")),
            ("az", Some("a{")),
            ("аб", Some("ав")),
            ("я", Some("ѐ")),
            ("a\u{7f}", Some("a\u{80}")),
            ("\u{d7ff}", Some("\u{e000}")),
            ("a\u{10ffff}", Some("b")),
            ("a\u{10ffff}\u{10ffff}", Some("b")),
            ("\u{10ffff}", None),
            ("", None),
        ];
        for (prefix, bound) in bounds {
            assert_eq!(prefix_upper_bound(prefix).as_deref(), bound, "{prefix:?}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let folded = normalise(&text);
            prop_assert_eq!(normalise(&folded), folded);
        }

        #[test]
        fn folding_cyrillic_with_accents_twice_changes_nothing(text in "[иеИЕёЁй\u{306}\u{308}\u{301} ,a]{0,12}") {
            let folded = normalise(&text);
            prop_assert_eq!(normalise(&folded), folded);
        }

        #[test]
        fn the_bound_parts_what_begins_so_from_what_does_not(
            prefix in "[aбz\u{d7ff}\u{e000}\u{10ffff}]{1,3}",
            other in "[abбвz{\u{d7ff}\u{e000}\u{e001}\u{10ffff}]{0,4}",
        ) {
            let is_within = prefix.as_str() <= other.as_str()
                && prefix_upper_bound(&prefix).is_none_or(|bound| other < bound);
            prop_assert_eq!(is_within, other.starts_with(&prefix));
        }
    }
}
