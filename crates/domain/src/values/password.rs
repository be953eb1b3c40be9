//! What a new password must be (OWASP ASVS 5.0, 6.2). Hashing is elsewhere.

use std::fmt;

use super::ValueError;
use super::email::Email;
use super::login::Login;
use super::search_text;

/// A new password that keeps the rules: 12…128 characters of any script, no common one, nothing
/// that names its owner; no demands on its composition.
///
/// The text is kept exactly as typed, and neither printed nor serialised. One password typed on
/// two systems can differ in Unicode form: whoever hashes brings it to NFC, at setting and at
/// sign-in alike. A password offered at sign-in is not this type: old ones may break new rules.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

/// Whose password it is; what it must not contain.
#[derive(Debug, Clone, Copy)]
pub struct PasswordOwner<'a> {
    /// The login, whole, or its part before the `@`.
    pub login: &'a Login,
    /// The e-mail address; its part before the `@`.
    pub email: Option<&'a Email>,
    /// The firm's name; its legal form does not count.
    pub firm: &'a str,
}

/// Common passwords of twelve characters and more, folded as [`fold`] does, one a line.
const COMMON: &str = include_str!("common_passwords.txt");

impl Password {
    /// The fewest characters (Unicode scalar values).
    pub const SHORTEST: usize = 12;

    /// The most characters: beyond it only the time of hashing grows.
    pub const LONGEST: usize = 128;

    /// Accepts a password, or names every rule it breaks (never none).
    pub fn parse(text: &str, owner: PasswordOwner<'_>) -> Result<Self, Vec<PasswordError>> {
        let length = text.chars().count();
        let folded = fold(text);
        let rules = [
            (length < Self::SHORTEST, PasswordError::TooShort),
            (length > Self::LONGEST, PasswordError::TooLong),
            (is_common(text, &folded), PasswordError::Common),
            (
                names(&folded, before_at(owner.login.as_str())),
                PasswordError::ContainsLogin,
            ),
            (
                owner
                    .email
                    .is_some_and(|email| names(&folded, email.local_part())),
                PasswordError::ContainsEmail,
            ),
            (
                names(&folded, &proper_name(owner.firm)),
                PasswordError::ContainsFirm,
            ),
        ];
        let broken: Vec<_> = rules
            .into_iter()
            .filter_map(|(is_broken, rule)| is_broken.then_some(rule))
            .collect();
        if broken.is_empty() {
            Ok(Self(text.to_owned()))
        } else {
            Err(broken)
        }
    }

    /// The password itself, for the hasher only.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Password(…)")
    }
}

/// Letters and digits only, in lower case: `Pass-word 1234!` is no stronger than `password1234`.
fn fold(text: &str) -> String {
    search_text::normalise(text).replace(' ', "")
}

fn is_common(text: &str, folded: &str) -> bool {
    COMMON.lines().any(|common| common == folded) || is_one_piece_repeated(text)
}

/// Whether up to four characters, over and over, make the whole: `aaaaaaaaaaaa`, `123412341234`.
fn is_one_piece_repeated(text: &str) -> bool {
    let characters: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
    (1..=4).any(|period| {
        characters.len() > 2 * period
            && characters
                .iter()
                .zip(&characters[period..])
                .all(|(one, next)| one == next)
    })
}

/// Whether the password holds `name`. Names of one to three letters do not count: they are inside
/// too many words.
fn names(folded_password: &str, name: &str) -> bool {
    let name = fold(name);
    name.chars().count() >= 4 && folded_password.contains(&name)
}

fn before_at(login: &str) -> &str {
    login.split_once('@').map_or(login, |(local, _)| local)
}

/// The firm's name without its legal form: «Твинс» of «ООО „Твинс“».
fn proper_name(firm: &str) -> String {
    const LEGAL_FORMS: [&str; 17] = [
        "ооо",
        "оао",
        "зао",
        "пао",
        "нао",
        "ао",
        "ип",
        "ано",
        "общество",
        "с",
        "ограниченной",
        "ответственностью",
        "акционерное",
        "публичное",
        "непубличное",
        "индивидуальный",
        "предприниматель",
    ];
    search_text::normalise(firm)
        .split(' ')
        .filter(|word| !LEGAL_FORMS.contains(word))
        .collect()
}

/// A rule that a password breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Fewer than [`Password::SHORTEST`] characters.
    #[error("a password has at least 12 characters")]
    TooShort,
    /// More than [`Password::LONGEST`] characters.
    #[error("a password has at most 128 characters")]
    TooLong,
    /// One of the first that are tried, or a short piece repeated.
    #[error("this password is one of the most common")]
    Common,
    /// The login is in it.
    #[error("a password does not contain the login")]
    ContainsLogin,
    /// The name of the mailbox is in it.
    #[error("a password does not contain the e-mail address")]
    ContainsEmail,
    /// The name of the firm is in it.
    #[error("a password does not contain the name of the firm")]
    ContainsFirm,
}

impl ValueError for PasswordError {
    fn code(&self) -> &'static str {
        match self {
            Self::TooShort => "password_too_short",
            Self::TooLong => "password_too_long",
            Self::Common => "password_common",
            Self::ContainsLogin => "password_contains_login",
            Self::ContainsEmail => "password_contains_email",
            Self::ContainsFirm => "password_contains_firm",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> Result<Password, Vec<PasswordError>> {
        let login = Login::parse("anna.petrova@firm.ru").unwrap();
        let email = Email::parse("Buhgalter@firm.ru").unwrap();
        let owner = PasswordOwner {
            login: &login,
            email: Some(&email),
            firm: "ООО «Твинс Ё»",
        };
        Password::parse(text, owner)
    }

    #[test]
    fn any_long_phrase_in_any_script_is_accepted_as_typed() {
        for text in [
            "лошадь ест скрепку",
            "correct horse battery",
            "🐎🐎🐍🐍🐢🐢🐡🐡🐙🐙🦀🦀",
            " пробелы по краям ",
        ] {
            assert_eq!(check(text).unwrap().expose(), text);
        }
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(check("лошадьскреп"), Err(vec![PasswordError::TooShort]));
        assert!(check("лошадьскрепк").is_ok());
        let phrase = "лошадь ест скрепку и не жалуется ".repeat(4);
        assert!(check(&phrase.chars().take(128).collect::<String>()).is_ok());
        assert_eq!(
            check(&phrase.chars().take(129).collect::<String>()),
            Err(vec![PasswordError::TooLong])
        );
    }

    #[test]
    fn common_passwords_are_refused_however_dressed() {
        let common = [
            "123456789012",
            "Password1234",
            "pass-word 1234!",
            "Йцукенгшщзхъ",
            "ПарольПароль",
            "аааааааааааа",
            "!@#$!@#$!@#$",
            "1q2w3e4r5t6y",
        ];
        for text in common {
            assert_eq!(check(text), Err(vec![PasswordError::Common]), "{text}");
        }
    }

    #[test]
    fn a_password_does_not_name_its_owner() {
        assert_eq!(
            check("я anna.petrova!"),
            Err(vec![PasswordError::ContainsLogin])
        );
        assert_eq!(
            check("главный BUHGALTER"),
            Err(vec![PasswordError::ContainsEmail])
        );
        assert_eq!(
            check("наш твинс-е 2026"),
            Err(vec![PasswordError::ContainsFirm])
        );
        assert!(check("ооо, какой пароль").is_ok());
    }

    #[test]
    fn a_name_of_three_letters_may_be_inside_a_word() {
        let login = Login::parse("ivo").unwrap();
        let owner = PasswordOwner {
            login: &login,
            email: None,
            firm: "ИП Мир",
        };
        assert!(Password::parse("мирный pivovar", owner).is_ok());
    }

    #[test]
    fn every_broken_rule_is_named_at_once() {
        assert_eq!(
            check("annapetrova"),
            Err(vec![PasswordError::TooShort, PasswordError::ContainsLogin])
        );
    }

    #[test]
    fn debug_does_not_print_it() {
        assert_eq!(
            format!("{:?}", check("лошадь ест скрепку").unwrap()),
            "Password(…)"
        );
    }

    #[test]
    fn the_list_is_folded_sorted_and_long_enough_to_matter() {
        let list: Vec<&str> = COMMON.lines().collect();
        assert!(list.len() >= 200, "{}", list.len());
        assert!(list.is_sorted_by(|one, two| one < two));
        for common in list {
            assert_eq!(fold(common), common);
            assert!(common.chars().count() >= Password::SHORTEST, "{common}");
        }
    }
}
