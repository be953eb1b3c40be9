//! The account's own address: the third-level label before the installation's domain.

use std::fmt;

use super::ValueError;
use super::wire::text_value;

/// A label of 3…40 characters `a-z 0-9` and inner hyphens, such as `twins` of `twins.canape.ru`.
///
/// Capitals are read as small letters, as DNS does (RFC 4343).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountAddress(String);

/// Labels with a meaning of their own: hosts of the installation, and names behind which a
/// stranger could pass for the operator.
const RESERVED: [&str; 77] = [
    "about",
    "abuse",
    "account",
    "accounts",
    "admin",
    "administrator",
    "analytics",
    "api",
    "app",
    "apps",
    "assets",
    "auth",
    "autoconfig",
    "autodiscover",
    "backup",
    "beta",
    "billing",
    "blog",
    "bot",
    "cabinet",
    "canape",
    "cdn",
    "chat",
    "cloud",
    "console",
    "crm",
    "dashboard",
    "demo",
    "dev",
    "dns",
    "docs",
    "email",
    "example",
    "files",
    "forum",
    "ftp",
    "git",
    "help",
    "hooks",
    "hostmaster",
    "imap",
    "localhost",
    "login",
    "mail",
    "mailer",
    "metrics",
    "monitor",
    "news",
    "noreply",
    "no-reply",
    "ns1",
    "ns2",
    "ns3",
    "ns4",
    "operator",
    "pay",
    "payment",
    "payments",
    "pop",
    "pop3",
    "postmaster",
    "proxy",
    "public",
    "root",
    "security",
    "smtp",
    "stage",
    "staging",
    "static",
    "status",
    "support",
    "system",
    "test",
    "vpn",
    "webmail",
    "webmaster",
    "www",
];

impl AccountAddress {
    /// The shortest label.
    pub const SHORTEST: usize = 3;

    /// The longest label; DNS itself takes 63.
    pub const LONGEST: usize = 40;

    /// Reads a label; outer white space is dropped.
    ///
    /// Errors: [`AccountAddressError`], the first rule that is broken.
    pub fn parse(text: &str) -> Result<Self, AccountAddressError> {
        let label = text.trim().to_ascii_lowercase();
        let is_refused =
            |found: &char| !(found.is_ascii_lowercase() || found.is_ascii_digit() || *found == '-');
        if let Some(found) = label.chars().find(is_refused) {
            return Err(AccountAddressError::Character { found });
        }
        if !(Self::SHORTEST..=Self::LONGEST).contains(&label.len()) {
            return Err(AccountAddressError::Length);
        }
        if label.starts_with('-') || label.ends_with('-') {
            return Err(AccountAddressError::OuterHyphen);
        }
        // What browsers show for such a label is another word, in other letters (RFC 5890).
        if label.starts_with("xn--") {
            return Err(AccountAddressError::Punycode);
        }
        if RESERVED.contains(&label.as_str()) {
            return Err(AccountAddressError::Reserved);
        }
        Ok(Self(label))
    }

    /// The label.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AccountAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

text_value!(
    AccountAddress,
    AccountAddressError,
    "an account address as a string"
);

/// Why a text is not an account's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AccountAddressError {
    /// A character that is none of a-z, 0-9 and hyphen.
    #[error("an address has Latin letters, digits and hyphens only, not “{found}”")]
    Character {
        /// What stands there.
        found: char,
    },
    /// Too short or too long.
    #[error("an address has 3 to 40 characters")]
    Length,
    /// A hyphen at either end.
    #[error("an address neither begins nor ends with a hyphen")]
    OuterHyphen,
    /// An encoded name in other letters.
    #[error("an address does not begin with xn--")]
    Punycode,
    /// A name the service keeps for itself.
    #[error("this address is reserved")]
    Reserved,
}

impl ValueError for AccountAddressError {
    fn code(&self) -> &'static str {
        match self {
            Self::Character { .. } => "address_character",
            Self::Length => "address_length",
            Self::OuterHyphen => "address_outer_hyphen",
            Self::Punycode => "address_punycode",
            Self::Reserved => "address_reserved",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_label_is_read_in_small_letters() {
        assert_eq!(
            AccountAddress::parse(" Twins-67 ").unwrap().as_str(),
            "twins-67"
        );
        assert!(AccountAddress::parse("abc").is_ok());
        assert!(AccountAddress::parse(&"a".repeat(40)).is_ok());
        assert!(AccountAddress::parse("demo-firm").is_ok());
    }

    #[test]
    fn each_broken_rule_is_named() {
        let long = "a".repeat(41);
        let refusals = [
            ("ab", AccountAddressError::Length),
            ("", AccountAddressError::Length),
            (&long, AccountAddressError::Length),
            ("твинс", AccountAddressError::Character { found: 'т' }),
            ("tw.ins", AccountAddressError::Character { found: '.' }),
            ("tw_ins", AccountAddressError::Character { found: '_' }),
            ("-twins", AccountAddressError::OuterHyphen),
            ("twins-", AccountAddressError::OuterHyphen),
            ("xn--80a1acny", AccountAddressError::Punycode),
            ("Admin", AccountAddressError::Reserved),
            ("localhost", AccountAddressError::Reserved),
        ];
        for (text, error) in refusals {
            assert_eq!(AccountAddress::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn the_reserved_list_is_sorted_without_twins() {
        let mut sorted = RESERVED.to_vec();
        sorted.sort_by_key(|label| label.replace('-', ""));
        sorted.dedup();
        assert_eq!(sorted, RESERVED);
    }

    proptest! {
        #[test]
        fn a_label_reads_back_as_itself(text in any::<String>()) {
            if let Ok(address) = AccountAddress::parse(&text) {
                prop_assert_eq!(AccountAddress::parse(address.as_str()), Ok(address));
            }
        }
    }
}
