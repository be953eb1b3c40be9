//! What a person is known by, and how that is taken out of texts.
//!
//! Whole names, telephones and addresses are looked for wherever they may stand; single names, in any of
//! their cases, only where the text is of the person's own deal: elsewhere «Анна» is somebody else.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::clients::{Client, Contact};
use crate::values::Phone;

/// What stands in the place of a text that was the person's own.
pub const BLANK: &str = "Стёрто";

/// What stands in the place of what the person was known by; no longer than the shortest piece.
const GONE: &str = "[…]";

/// Shorter pieces stand in other words.
const SHORTEST: usize = 5;

/// What a person is, and was, known by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Names of at least two parts, telephones, addresses: the longest first.
    pieces: Vec<String>,
    /// Beginnings of the single names, folded, with the length of the name.
    stems: BTreeSet<(String, usize)>,
    /// The last ten digits of telephones, which people write in many ways.
    numbers: BTreeSet<String>,
}

impl Known {
    /// By the card as it is, and by what the log tells of how it was.
    pub fn of(person: &Client<Contact>, told: &[Value]) -> Self {
        let mut pieces = BTreeSet::new();
        let mut known = Self::default();
        let now = serde_json::to_value(person).unwrap_or_default();
        let then = told
            .iter()
            .flat_map(|event| ["client", "from", "to"].map(|name| &event[name]));
        for card in std::iter::once(&now).chain(then) {
            known.add(card, &mut pieces);
        }
        let mut pieces: Vec<String> = pieces
            .into_iter()
            .filter(|piece| piece.chars().count() >= SHORTEST)
            .collect();
        pieces.sort_by_key(|piece| std::cmp::Reverse(piece.chars().count()));
        known.pieces = pieces;
        known
    }

    fn add(&mut self, card: &Value, pieces: &mut BTreeSet<String>) {
        let part = |name: &str| {
            let text = card["particulars"][name].as_str().unwrap_or_default();
            text.trim().to_owned()
        };
        let (last, first, middle) = (part("last_name"), part("first_name"), part("middle_name"));
        for name in [&last, &first, &middle] {
            self.stems.extend(stem(name));
        }
        let initial = |name: &str| name.chars().next().map(|letter| format!("{letter}."));
        let (one, two) = (initial(&first), initial(&middle));
        let (one, two) = (one.unwrap_or_default(), two.unwrap_or_default());
        let whole = [
            vec![&last, &first, &middle],
            vec![&first, &middle, &last],
            vec![&last, &first],
            vec![&first, &last],
            vec![&first, &middle],
            vec![&last, &one, &two],
            vec![&one, &two, &last],
            vec![&last, &one],
            vec![&one, &last],
        ];
        for names in whole {
            let names: Vec<&str> = names
                .into_iter()
                .map(String::as_str)
                .filter(|name| !name.is_empty())
                .collect();
            if names.len() > 1 {
                pieces.insert(names.join(" "));
            }
        }
        if !last.is_empty() && !two.is_empty() {
            pieces.insert(format!("{last} {one}{two}"));
            pieces.insert(format!("{one}{two} {last}"));
        }
        let mut phones = BTreeSet::new();
        strings(&card["phones"], &mut phones);
        for phone in &phones {
            self.numbers
                .extend(Phone::parse(phone).ok().as_ref().and_then(last_ten));
        }
        pieces.append(&mut phones);
        strings(&card["emails"], pieces);
    }

    /// The pieces by which texts are found that hold any of them: none that holds another one.
    pub fn sought(&self) -> Vec<&str> {
        let holds = |one: &str, other: &str| one != other && one.contains(other);
        let is_needed = |piece: &&String| !self.pieces.iter().any(|other| holds(piece, other));
        let sought = self.pieces.iter().filter(is_needed);
        sought.map(String::as_str).collect()
    }

    /// The text without what the person is known by; `None`: there was nothing of it.
    pub fn scrub(&self, text: &str, is_own: bool) -> Option<String> {
        let mut found = false;
        let mut text = text.to_owned();
        for piece in &self.pieces {
            if let Some(rest) = without(&text, piece) {
                (text, found) = (rest, true);
            }
        }
        if let Some(rest) = self.without_numbers(&text) {
            (text, found) = (rest, true);
        }
        if is_own && let Some(rest) = self.without_names(&text) {
            (text, found) = (rest, true);
        }
        found.then_some(text)
    }

    /// Without telephones, however they are written.
    fn without_numbers(&self, text: &str) -> Option<String> {
        let mut found = false;
        let mut rest = String::with_capacity(text.len());
        let mut run = String::new();
        for letter in text.chars().map(Some).chain(std::iter::once(None)) {
            if let Some(letter) = letter.filter(|it| it.is_ascii_digit() || "+() -".contains(*it)) {
                run.push(letter);
                continue;
            }
            let number = run.trim();
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            let is_known = (10..=12).contains(&digits.len())
                && self.numbers.iter().any(|known| digits.ends_with(known));
            if is_known {
                rest.push_str(&run.replace(number, GONE));
                found = true;
            } else {
                rest.push_str(&run);
            }
            run.clear();
            rest.extend(letter);
        }
        found.then_some(rest)
    }

    /// Without words that are the person's names, in any case.
    fn without_names(&self, text: &str) -> Option<String> {
        let mut found = false;
        let mut rest = String::with_capacity(text.len());
        let mut word = String::new();
        for letter in text.chars().map(Some).chain(std::iter::once(None)) {
            if let Some(letter) = letter.filter(|letter| letter.is_alphanumeric()) {
                word.push(letter);
                continue;
            }
            if self.is_name(&word) {
                rest.push_str(GONE);
                found = true;
            } else {
                rest.push_str(&word);
            }
            word.clear();
            rest.extend(letter);
        }
        found.then_some(rest)
    }

    fn is_name(&self, word: &str) -> bool {
        let length = word.chars().count();
        let folded: String = word.chars().map(fold).collect();
        self.stems
            .iter()
            .any(|(stem, name)| folded.starts_with(stem.as_str()) && length <= name + 3)
    }
}

/// What of a number is the same wherever it is called from.
fn last_ten(phone: &Phone) -> Option<String> {
    let number = phone.e164()?.trim_start_matches('+');
    let start = number.len().checked_sub(10)?;
    number.get(start..).map(str::to_owned)
}

/// All texts within a value.
fn strings(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            into.insert(text.trim().to_owned());
        }
        Value::Array(all) => all.iter().for_each(|one| strings(one, into)),
        Value::Object(all) => all.values().for_each(|one| strings(one, into)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What stays of a name in all its cases; none of what is too short to be told from other words.
fn stem(name: &str) -> Option<(String, usize)> {
    let mut stem: Vec<char> = name.chars().map(fold).collect();
    let length = stem.len();
    let least = if length > 4 { 4 } else { 3 };
    for _ in 0..2 {
        let is_ending = stem.last().is_some_and(|last| "аеийоуыьюя".contains(*last));
        if is_ending && stem.len() > least {
            stem.pop();
        }
    }
    (stem.len() >= least).then(|| (stem.into_iter().collect(), length))
}

/// The text without a piece that is not part of a longer word or number.
fn without(text: &str, piece: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let folded: Vec<char> = letters.iter().copied().map(fold).collect();
    let piece: Vec<char> = piece.chars().map(fold).collect();
    let goes_on = |at: Option<&char>| at.is_some_and(|letter| letter.is_alphanumeric());
    let mut rest = String::with_capacity(text.len());
    let (mut at, mut found) = (0, false);
    while at < letters.len() {
        let end = at + piece.len();
        let before = at.checked_sub(1).and_then(|at| folded.get(at));
        if folded[at..].starts_with(&piece) && !goes_on(before) && !goes_on(folded.get(end)) {
            rest.push_str(GONE);
            (at, found) = (end, true);
        } else {
            rest.push(letters[at]);
            at += 1;
        }
    }
    found.then_some(rest)
}

/// Letters that are the same to a reader.
fn fold(letter: char) -> char {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    if small == 'ё' { 'е' } else { small }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::clients::Owner;
    use crate::values::{Email, Line, Phone};
    use crate::{Id, Moment};

    fn anna() -> Client<Contact> {
        let part = |text: &str| Line::parse(text).ok();
        Client {
            id: Id::from(uuid::Uuid::nil()),
            particulars: Contact {
                last_name: part("Ёлкина"),
                first_name: part("Анна"),
                middle_name: part("Сергеевна"),
                post: Line::parse("Бухгалтер").ok(),
                company: None,
            },
            phones: vec![Phone::parse("8 (910) 123-45-67").expect("a number")],
            emails: vec![Email::parse("anna@romashka.ru").expect("an address")],
            owner: Owner::default(),
            created_at: Moment::default(),
            deleted_at: None,
            version: 1,
        }
    }

    fn known() -> Known {
        let before =
            json!({"from": {"particulars": {"last_name": "Берёзкина", "first_name": "Анна"}}});
        Known::of(&anna(), &[before])
    }

    #[test]
    fn whole_names_numbers_and_addresses_go_wherever_they_stand() {
        let known = known();
        for (text, left) in [
            ("Звонила Ёлкина Анна Сергеевна", "Звонила […]"),
            ("Звонила анна елкина.", "Звонила […]."),
            ("Для Ёлкина А. С., срочно", "Для […], срочно"),
            ("Для А.С. Ёлкина", "Для […]"),
            ("Раньше Берёзкина Анна", "Раньше […]"),
            ("тел. 8 (910) 123-45-67, +79101234567", "тел. […], […]"),
            ("8-910-123-45-67 вечером", "[…] вечером"),
            ("Anna@Romashka.ru и ещё", "[…] и ещё"),
        ] {
            assert_eq!(known.scrub(text, false).as_deref(), Some(left), "{text}");
        }
    }

    #[test]
    fn what_only_looks_alike_stays() {
        let known = known();
        for text in [
            "Анна Смирнова перезвонит",
            "Для Ёлкиной",
            "joanna@romashka.ru.net",
            "+791012345678",
            "",
        ] {
            assert_eq!(known.scrub(text, false), None, "{text}");
        }
    }

    #[test]
    fn on_the_persons_own_deal_single_names_go_in_any_case() {
        let known = known();
        for (text, left) in [
            ("Кресло для Анны Ёлкиной", "Кресло для […] […]"),
            ("Ёлкину — в пятницу", "[…] — в пятницу"),
            ("Аннотация к креслу", "Аннотация к креслу"),
            ("Сергеевне не звонить", "[…] не звонить"),
        ] {
            let scrubbed = known.scrub(text, true).unwrap_or(text.to_owned());
            assert_eq!(scrubbed, left, "{text}");
        }
    }

    #[test]
    fn nothing_grows() {
        let known = known();
        for text in ["Анна Ёлкина", "Анн Анна", "Ёлкина А."] {
            let scrubbed = known.scrub(text, true).expect("found");
            assert!(
                scrubbed.chars().count() <= text.chars().count(),
                "{text}: {scrubbed}"
            );
        }
    }

    #[test]
    fn what_is_sought_finds_all_pieces() {
        let known = known();
        let sought = known.sought();
        assert!(
            known
                .pieces
                .iter()
                .all(|piece| sought.iter().any(|one| piece.contains(one)))
        );
        assert!(sought.len() < known.pieces.len());
    }
}
