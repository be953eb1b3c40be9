//! An amount in words, as it stands below a total.

use crate::values::Money;

/// Words of 0…19; two of them differ by gender and are written by [`unit`].
const UNITS: [&str; 20] = [
    "",
    "один",
    "два",
    "три",
    "четыре",
    "пять",
    "шесть",
    "семь",
    "восемь",
    "девять",
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
    "четырнадцать",
    "пятнадцать",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать",
];
const TENS: [&str; 10] = [
    "",
    "",
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
];
const HUNDREDS: [&str; 10] = [
    "",
    "сто",
    "двести",
    "триста",
    "четыреста",
    "пятьсот",
    "шестьсот",
    "семьсот",
    "восемьсот",
    "девятьсот",
];

/// The three forms of a noun: with 1, with 2…4, with the rest.
type Forms = [&'static str; 3];
const ROUBLE: Forms = ["рубль", "рубля", "рублей"];
const KOPECK: Forms = ["копейка", "копейки", "копеек"];
/// From the largest down, with the weight of a triad and whether the noun is feminine.
const TRIADS: [(i64, bool, Forms); 3] = [
    (
        1_000_000_000,
        false,
        ["миллиард", "миллиарда", "миллиардов"],
    ),
    (1_000_000, false, ["миллион", "миллиона", "миллионов"]),
    (1_000, true, ["тысяча", "тысячи", "тысяч"]),
];

/// «Одна тысяча шестьсот рублей 00 копеек»: roubles in words from a capital letter, kopecks in two
/// figures. Below zero it begins with «Минус».
pub fn amount_in_words(amount: Money) -> String {
    let kopecks = amount.kopecks().abs();
    let (roubles, kopecks) = (kopecks / 100, kopecks % 100);
    let mut words = Vec::new();
    if amount.is_negative() {
        words.push("минус");
    }
    if roubles == 0 {
        words.push("ноль");
    }
    let mut rest = roubles;
    for (weight, is_feminine, forms) in TRIADS {
        if rest >= weight {
            triad(rest / weight, is_feminine, &mut words);
            words.push(form(rest / weight, forms));
            rest %= weight;
        }
    }
    triad(rest, false, &mut words);
    words.push(form(roubles, ROUBLE));
    let words = capitalised(&words.join(" "));
    format!("{words} {kopecks:02} {}", form(kopecks, KOPECK))
}

/// The words of 0…999; nothing for zero.
fn triad(number: i64, is_feminine: bool, words: &mut Vec<&'static str>) {
    let below_hundred = number % 100;
    let (tens, units) = match below_hundred {
        0..20 => (0, below_hundred),
        _ => (below_hundred / 10, below_hundred % 10),
    };
    let parts = [
        word(&HUNDREDS, number / 100),
        word(&TENS, tens),
        unit(units, is_feminine),
    ];
    words.extend(parts.into_iter().filter(|part| !part.is_empty()));
}

fn unit(number: i64, is_feminine: bool) -> &'static str {
    match (number, is_feminine) {
        (1, true) => "одна",
        (2, true) => "две",
        _ => word(&UNITS, number),
    }
}

fn word(words: &[&'static str], index: i64) -> &'static str {
    usize::try_from(index)
        .ok()
        .and_then(|index| words.get(index))
        .copied()
        .unwrap_or_default()
}

fn form(number: i64, forms: Forms) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=14) => forms[2],
        (1, _) => forms[0],
        (2..=4, _) => forms[1],
        _ => forms[2],
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn of(kopecks: i64) -> String {
        amount_in_words(Money::from_kopecks(kopecks).unwrap())
    }

    #[test]
    fn amounts_are_said_as_in_the_vectors() {
        let vectors: Value =
            serde_json::from_str(include_str!("../../tests/vectors/amount_in_words.json")).unwrap();
        let vectors = vectors["vectors"].as_array().unwrap();
        assert!(!vectors.is_empty());
        for vector in vectors {
            let kopecks = vector["kopecks_integer"].as_i64().unwrap();
            assert_eq!(of(kopecks), vector["kopecks_as_digits"], "{vector}");
        }
    }

    #[test]
    fn the_edges_are_said_too() {
        let cases = [
            (-160_001, "Минус одна тысяча шестьсот рублей 01 копейка"),
            (
                200_100_100_101,
                "Два миллиарда один миллион одна тысяча один рубль 01 копейка",
            ),
            (Money::LIMIT_KOPECKS, "Сто миллиардов рублей 00 копеек"),
            (1_200_000, "Двенадцать тысяч рублей 00 копеек"),
        ];
        for (kopecks, words) in cases {
            assert_eq!(of(kopecks), words);
        }
    }

    proptest! {
        #[test]
        fn every_amount_has_words_of_its_own(kopecks in 0..Money::LIMIT_KOPECKS) {
            let words = of(kopecks);
            prop_assert!(words.contains("рубл") && words.contains("копе"), "{}", words);
            prop_assert!(!words.contains("  "), "{}", words);
            prop_assert_ne!(words, of(kopecks + 1));
        }
    }
}
