//! The name of a file, made harmless.

use std::fmt;

use super::Kind;
use crate::values::TextError;

/// 1…255 characters with an ending, no path, nothing invisible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(String);

const LONGEST: usize = 255;

impl Name {
    /// Takes what is left of a name: the part after the last slash of either kind, without
    /// control characters and marks of direction, cut in the middle rather than at its ending.
    ///
    /// Errors: [`TextError::Empty`] when nothing is left.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        let last = text.rsplit(['/', '\\']).next().unwrap_or_default();
        let kept: String = last.chars().filter(|it| !is_refused(*it)).collect();
        let words: Vec<&str> = kept.split_whitespace().collect();
        let name = words.join(" ");
        let name = name.trim_end_matches(['.', ' ']);
        if name.trim_start_matches(['.', ' ']).is_empty() {
            return Err(TextError::Empty);
        }
        Ok(Self(cut(name)))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What its ending says; the ending is not case-sensitive.
    pub fn kind(&self) -> Option<Kind> {
        let (_, ending) = self.0.rsplit_once('.')?;
        Kind::of_ending(&ending.to_ascii_lowercase())
    }
}

/// Control characters, invisible ones, and marks that reverse the direction of text: with them
/// `exe.pdf` is shown where `fdp.exe` stands.
fn is_refused(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

fn cut(name: &str) -> String {
    let long = name.chars().count();
    if long <= LONGEST {
        return name.to_owned();
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let ending: String = ending.chars().take(10).collect();
    let room = LONGEST - ending.chars().count() - 1;
    let stem: String = stem.chars().take(room).collect();
    format!("{stem}.{ending}")
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::ValueError;

    #[test]
    fn a_name_loses_what_could_do_harm() {
        let clean = |text: &str| Name::parse(text).unwrap().to_string();
        assert_eq!(clean("../../etc/договор.pdf"), "договор.pdf");
        assert_eq!(clean("C:\\Мои документы\\счёт 15.pdf"), "счёт 15.pdf");
        assert_eq!(clean("счёт\r\nX-Evil: 1\0.pdf"), "счётX-Evil: 1.pdf");
        assert_eq!(clean("\u{202E}fdp.exe"), "fdp.exe");
        assert_eq!(clean("  акт   сверки.xlsx. "), "акт сверки.xlsx");
        for nothing in ["", "/", "a/", "..", " . ", "\u{200B}"] {
            let error = Name::parse(nothing).unwrap_err();
            assert_eq!(error.code(), "empty", "{nothing:?}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = Name::parse(&format!("{}.pdf", "ё".repeat(300))).unwrap();
        assert_eq!(name.as_str().chars().count(), 255);
        assert_eq!(name.kind(), Some(Kind::Pdf));
        assert_eq!(Name::parse("Скан.PDF").unwrap().kind(), Some(Kind::Pdf));
        assert_eq!(Name::parse("скан").unwrap().kind(), None);
    }
}
