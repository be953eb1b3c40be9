//! A name as it stands beside a signature.

/// «И.И. Иванов» of «Иванов Иван Иванович», in one piece.
///
/// The surname comes first in a full name. A name of one word stays as it is; initials that were
/// written already stay too, and so do particles («оглы») as part of nothing.
pub fn initials(full_name: &str) -> String {
    let mut words = full_name.split_whitespace();
    let Some(surname) = words.next() else {
        return String::new();
    };
    let initials: String = words.map(initial).collect();
    if initials.is_empty() {
        surname.to_owned()
    } else {
        format!("{initials}\u{a0}{surname}")
    }
}

/// «А.» of «Анна», «А.-М.» of «Анна-Мария», «И.И.» of itself, nothing of «оглы».
fn initial(word: &str) -> String {
    if word.contains('.') {
        return word.to_owned();
    }
    let letters = word.split('-').filter_map(|part| part.chars().next());
    let letters: Vec<String> = letters
        .filter(|letter| letter.is_uppercase())
        .map(|letter| format!("{letter}."))
        .collect();
    letters.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_initials_and_surname() {
        let cases = [
            ("Иванов Иван Иванович", "И.И. Иванов"),
            (
                " Салтыкова-Щедрина  Любовь Ильинична",
                "Л.И. Салтыкова-Щедрина",
            ),
            ("Петрова Анна-Мария", "А.-М. Петрова"),
            ("Алиев Вагиф Гасан оглы", "В.Г. Алиев"),
            ("Иванов И.И.", "И.И. Иванов"),
            ("Иванов", "Иванов"),
            ("", ""),
        ];
        for (full, short) in cases {
            assert_eq!(initials(full).replace('\u{a0}', " "), short);
        }
        assert!(!initials("Иванов Иван Иванович").contains(' '));
    }
}
