//! E-mail addresses as people give them.

use std::fmt;

use super::ValueError;
use super::wire::text_value;

/// An e-mail address, at most [`Email::LIMIT`] bytes, Cyrillic domains included.
///
/// The local part keeps its case for display, the domain is lower-case. Two spellings of one
/// mailbox are different values of this type: uniqueness is decided by [`Email::normalised`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Email {
    text: String,
    at: usize,
}

impl Email {
    /// The longest address in bytes (RFC 5321, 4.5.3.1.3: a path of 256 with its brackets).
    pub const LIMIT: usize = 254;

    /// Reads an address: outer white space dropped, one `@`, a plain local part, a domain of
    /// two labels or more. Quoted local parts and address literals are refused: nobody has one,
    /// and they are where injections hide.
    ///
    /// Errors: [`EmailError`], the first rule that is broken.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(EmailError::Empty);
        }
        let (local, domain) = text.split_once('@').ok_or(EmailError::AtSign)?;
        if domain.contains('@') {
            return Err(EmailError::AtSign);
        }
        if !is_local_part(local) {
            return Err(EmailError::LocalPart);
        }
        let domain = domain.to_lowercase();
        if !is_domain(&domain) {
            return Err(EmailError::Domain);
        }
        if has_two_alphabets(local) || domain.split('.').any(has_two_alphabets) {
            return Err(EmailError::TwoAlphabets);
        }
        let address = format!("{local}@{domain}");
        if address.len() > Self::LIMIT {
            return Err(EmailError::TooLong);
        }
        Ok(Self {
            at: local.len(),
            text: address,
        })
    }

    /// The address for display and sending.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What stands before the `@`.
    pub fn local_part(&self) -> &str {
        &self.text[..self.at]
    }

    /// What stands after the `@`, in lower case.
    pub fn domain(&self) -> &str {
        &self.text[self.at + 1..]
    }

    /// The address in lower case, by which two are the same.
    pub fn normalised(&self) -> String {
        self.text.to_lowercase()
    }
}

/// Dot-separated atoms of RFC 5322, 3.2.3, up to 64 bytes, any letters (RFC 6532).
fn is_local_part(local: &str) -> bool {
    let is_atom = |atom: &str| {
        !atom.is_empty()
            && atom.chars().all(|character| {
                character.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(character)
            })
    };
    local.len() <= 64 && local.split('.').all(is_atom)
}

/// Labels of letters, digits and inner hyphens; the last has two characters and is no number.
fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.chars().count())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|character| character.is_alphanumeric() || character == '-')
    };
    let Some((_, top)) = domain.rsplit_once('.') else {
        return false;
    };
    domain.split('.').all(is_label)
        && top.chars().count() >= 2
        && !top.chars().all(char::is_numeric)
}

/// A Cyrillic «с» among Latin letters looks right and never arrives.
fn has_two_alphabets(part: &str) -> bool {
    let is_cyrillic = |character: char| ('\u{400}'..='\u{52F}').contains(&character);
    part.contains(|character: char| character.is_ascii_alphabetic()) && part.contains(is_cyrillic)
}

impl fmt::Display for Email {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

text_value!(Email, EmailError, "an e-mail address as a string");

/// Why a text is not an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Nothing is there.
    #[error("an e-mail address is needed here")]
    Empty,
    /// Longer than [`Email::LIMIT`].
    #[error("an e-mail address is at most 254 bytes")]
    TooLong,
    /// No `@`, or several.
    #[error("an e-mail address has exactly one @")]
    AtSign,
    /// What stands before the `@` is no mailbox.
    #[error("the part before @ is letters, digits and single dots, at most 64")]
    LocalPart,
    /// What stands after the `@` is no domain.
    #[error("the part after @ is a domain such as firm.ru")]
    Domain,
    /// Latin and Cyrillic letters in one word.
    #[error("an e-mail address does not mix Latin and Cyrillic letters in one word")]
    TwoAlphabets,
}

impl ValueError for EmailError {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::AtSign => "email_at_sign",
            Self::LocalPart => "email_local_part",
            Self::Domain => "email_domain",
            Self::TwoAlphabets => "email_two_alphabets",
        }
    }

    fn limit(&self) -> Option<i64> {
        match self {
            Self::TooLong => i64::try_from(Email::LIMIT).ok(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_local_part_keeps_its_case_and_uniqueness_ignores_it() {
        let email = Email::parse("  Anna.Petrova+crm@Firm.RU ").unwrap();
        assert_eq!(email.as_str(), "Anna.Petrova+crm@firm.ru");
        assert_eq!(
            (email.local_part(), email.domain()),
            ("Anna.Petrova+crm", "firm.ru")
        );
        assert_eq!(email.normalised(), "anna.petrova+crm@firm.ru");
    }

    #[test]
    fn addresses_people_have_are_read() {
        let addresses = [
            "a@ya.ru",
            "o'neil@firm.co.uk",
            "info@почта.рф",
            "почта@компания.рф",
            "anna@firm.localhost",
            "x_y-z@xn--80a1acny.xn--p1ai",
            "1@2.com",
        ];
        for address in addresses {
            assert!(Email::parse(address).is_ok(), "{address}");
        }
    }

    #[test]
    fn each_broken_rule_is_named() {
        let long = format!(
            "{}@{}.ru",
            "a".repeat(64),
            ["b".repeat(63), "c".repeat(63), "d".repeat(63)].join(".")
        );
        let long_local = format!("{}@firm.ru", "a".repeat(65));
        let refusals = [
            ("  ", EmailError::Empty),
            ("anna", EmailError::AtSign),
            ("anna@firm@ru", EmailError::AtSign),
            ("a@ya.ru, b@ya.ru", EmailError::AtSign),
            ("@firm.ru", EmailError::LocalPart),
            ("an na@firm.ru", EmailError::LocalPart),
            (".anna@firm.ru", EmailError::LocalPart),
            ("an..na@firm.ru", EmailError::LocalPart),
            ("\"anna\"@firm.ru", EmailError::LocalPart),
            ("<anna@firm.ru", EmailError::LocalPart),
            ("anna\r\nBcc:@firm.ru", EmailError::LocalPart),
            ("anna@", EmailError::Domain),
            ("anna@firm", EmailError::Domain),
            ("anna@firm.r", EmailError::Domain),
            ("anna@firm..ru", EmailError::Domain),
            ("anna@firm.ru.", EmailError::Domain),
            ("anna@-firm.ru", EmailError::Domain),
            ("anna@127.0.0.11", EmailError::Domain),
            ("anna@[127.0.0.1]", EmailError::Domain),
            ("anna@fi rm.ru", EmailError::Domain),
            ("аnna@firm.ru", EmailError::TwoAlphabets),
            ("anna@fіrm.ru", EmailError::TwoAlphabets),
            (&long_local, EmailError::LocalPart),
            (&long, EmailError::TooLong),
        ];
        for (text, error) in refusals {
            assert_eq!(Email::parse(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn an_address_reads_back_as_itself(text in "[a-zA-Zа-я.@+ -]{1,12}@[a-zA-Zа-я.-]{1,12}") {
            if let Ok(email) = Email::parse(&text) {
                prop_assert_eq!(Email::parse(email.as_str()), Ok(email.clone()));
                let normalised = Email::parse(&email.normalised()).unwrap();
                prop_assert_eq!(normalised.normalised(), email.normalised());
            }
        }
    }
}
