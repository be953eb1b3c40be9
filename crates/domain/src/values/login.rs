//! The name a person signs in with.

use std::fmt;

use super::ValueError;
use super::wire::text_value;

/// A login of 3…64 characters: Latin letters, digits and `. _ - @`, kept in lower case, unique
/// in the installation. An e-mail address of those characters may serve.
///
/// Latin only: «аdmin» with a Cyrillic а would look like somebody else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Login(String);

/// Names behind which a stranger could pass for the service or its staff.
const RESERVED: [&str; 30] = [
    "abuse",
    "admin",
    "administrator",
    "anonymous",
    "api",
    "billing",
    "bot",
    "canape",
    "daemon",
    "everyone",
    "guest",
    "help",
    "hostmaster",
    "info",
    "mailer-daemon",
    "nobody",
    "noreply",
    "no-reply",
    "null",
    "operator",
    "owner",
    "postmaster",
    "root",
    "security",
    "service",
    "support",
    "sysadmin",
    "system",
    "test",
    "webmaster",
];

impl Login {
    /// The shortest login.
    pub const SHORTEST: usize = 3;

    /// The longest login.
    pub const LONGEST: usize = 64;

    /// Reads a login; outer white space is dropped.
    ///
    /// Errors: [`LoginError`], the first rule that is broken.
    pub fn parse(text: &str) -> Result<Self, LoginError> {
        let login = text.trim().to_ascii_lowercase();
        let is_refused = |found: &char| !(found.is_ascii_alphanumeric() || "._-@".contains(*found));
        if let Some(found) = login.chars().find(is_refused) {
            return Err(LoginError::Character { found });
        }
        if !(Self::SHORTEST..=Self::LONGEST).contains(&login.len()) {
            return Err(LoginError::Length);
        }
        if !login.contains(|character: char| character.is_ascii_alphanumeric()) {
            return Err(LoginError::NoLetter);
        }
        if RESERVED.contains(&login.as_str()) {
            return Err(LoginError::Reserved);
        }
        Ok(Self(login))
    }

    /// The login in lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Login {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

text_value!(Login, LoginError, "a login as a string");

/// Why a text is not a login.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LoginError {
    /// A character that a login does not have.
    #[error("a login has Latin letters, digits and . _ - @ only, not “{found}”")]
    Character {
        /// What stands there.
        found: char,
    },
    /// Too short or too long.
    #[error("a login has 3 to 64 characters")]
    Length,
    /// Punctuation only.
    #[error("a login has at least one letter or digit")]
    NoLetter,
    /// A name the service keeps for itself.
    #[error("this login is reserved")]
    Reserved,
}

impl ValueError for LoginError {
    fn code(&self) -> &'static str {
        match self {
            Self::Character { .. } => "login_character",
            Self::Length => "login_length",
            Self::NoLetter => "login_no_letter",
            Self::Reserved => "login_reserved",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_login_is_read_in_small_letters() {
        assert_eq!(
            Login::parse(" Anna.Petrova@Firm.ru ").unwrap().as_str(),
            "anna.petrova@firm.ru"
        );
        assert!(Login::parse("a_1").is_ok());
        assert!(Login::parse("admin@firm.ru").is_ok());
    }

    #[test]
    fn each_broken_rule_is_named() {
        let long = "a".repeat(65);
        let refusals = [
            ("ab", LoginError::Length),
            (&long, LoginError::Length),
            ("аnna", LoginError::Character { found: 'а' }),
            ("anna petrova", LoginError::Character { found: ' ' }),
            ("...", LoginError::NoLetter),
            ("Administrator", LoginError::Reserved),
            ("postmaster", LoginError::Reserved),
        ];
        for (text, error) in refusals {
            assert_eq!(Login::parse(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_login_reads_back_as_itself(text in "[ a-zA-Z0-9._@-]{0,70}") {
            if let Ok(login) = Login::parse(&text) {
                prop_assert_eq!(Login::parse(login.as_str()), Ok(login));
            }
        }
    }
}
