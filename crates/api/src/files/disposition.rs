//! `Content-Disposition` (RFC 6266): a download keeps its name, Cyrillic letters included.

use canape_domain::files::Name;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// `attr-char` of RFC 8187 stays as it is.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// To be saved under its name; programs that know no UTF-8 here see `_` for other letters.
pub fn attachment(name: &Name) -> String {
    let plain: String = name.as_str().chars().map(plain_or_line).collect();
    let encoded = utf8_percent_encode(name.as_str(), ENCODED);
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

const fn plain_or_line(letter: char) -> char {
    match letter {
        ' '..='~' if !matches!(letter, '"' | '\\' | '%') => letter,
        _ => '_',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_in_both_ways() {
        let name = Name::parse("Счёт \"15\" 5%.pdf").unwrap();
        assert_eq!(
            attachment(&name),
            "attachment; filename=\"____ _15_ 5_.pdf\"; \
             filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82%20%2215%22%205%25.pdf"
        );
    }
}
