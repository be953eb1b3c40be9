//! Texts people type: one line or several, with a limit and without surprises.

use std::fmt;

use super::ValueError;
use super::wire::text_value;

/// One line of 1…`LIMIT` characters: a title, a name, a number.
///
/// Outer white space is trimmed and every inner run of it, a line break from the clipboard
/// included, becomes one space. Characters are Unicode scalar values, not bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line<const LIMIT: usize>(String);

impl<const LIMIT: usize> Line<LIMIT> {
    /// Errors: [`TextError::Empty`] when nothing visible is left, [`TextError::TooLong`],
    /// [`TextError::ControlCharacter`].
    pub fn parse(text: &str) -> Result<Self, TextError> {
        let mut line = String::with_capacity(text.len());
        for word in text.split_whitespace() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        check(&line, LIMIT)?;
        Ok(Self(line))
    }

    /// A text of our own, which keeps the rules of [`Line::parse`].
    pub(crate) fn literal(text: &'static str) -> Self {
        debug_assert_eq!(Self::parse(text).as_ref().map(Self::as_str), Ok(text));
        Self(text.to_owned())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether people would take both for the same name: capitals make no difference.
    pub fn reads_like(&self, other: &Self) -> bool {
        self.0.to_lowercase() == other.0.to_lowercase()
    }
}

/// Text of several lines, 1…`LIMIT` characters: a comment, a description.
///
/// Outer white space is trimmed; line breaks become `\n`; tabs stay.
/// Characters are Unicode scalar values, not bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Prose<const LIMIT: usize>(String);

impl<const LIMIT: usize> Prose<LIMIT> {
    /// A text of our own, which keeps the rules of [`Prose::parse`].
    pub(crate) fn literal(text: &'static str) -> Self {
        debug_assert_eq!(Self::parse(text).as_ref().map(Self::as_str), Ok(text));
        Self(text.to_owned())
    }

    /// Errors: [`TextError::Empty`] when nothing visible is left, [`TextError::TooLong`],
    /// [`TextError::ControlCharacter`].
    pub fn parse(text: &str) -> Result<Self, TextError> {
        let prose = text.trim().replace("\r\n", "\n").replace('\r', "\n");
        check(&prose, LIMIT)?;
        Ok(Self(prose))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn check(text: &str, limit: usize) -> Result<(), TextError> {
    if text
        .chars()
        .all(|character| character.is_whitespace() || is_invisible(character))
    {
        return Err(TextError::Empty);
    }
    if text.chars().any(is_refused) {
        return Err(TextError::ControlCharacter);
    }
    if text.chars().nth(limit).is_some() {
        return Err(TextError::TooLong { limit });
    }
    Ok(())
}

/// Control characters (a database cannot store U+0000 at all) and the marks that reverse the
/// direction of text: with them a document's name shows other letters than it has.
/// A `Line` has no `\n` or `\t` left when it comes here.
fn is_refused(character: char) -> bool {
    let is_control = character.is_control() && !matches!(character, '\n' | '\t');
    let is_direction = matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    is_control || is_direction
}

/// Characters that take no room: a title of nothing else could not be clicked.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}'
    )
}

impl<const LIMIT: usize> fmt::Display for Line<LIMIT> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl<const LIMIT: usize> fmt::Display for Prose<LIMIT> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

text_value!(Line<const LIMIT>, TextError, "a string of one line");
text_value!(Prose<const LIMIT>, TextError, "a string");

/// Why a text is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing, or nothing visible.
    #[error("a text is needed here")]
    Empty,
    /// More characters than the field holds.
    #[error("a text here is at most {limit} characters")]
    TooLong {
        /// The most characters the field holds.
        limit: usize,
    },
    /// A character that is an instruction, not a letter.
    #[error("a text here holds no control characters")]
    ControlCharacter,
}

impl ValueError for TextError {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too_long",
            Self::ControlCharacter => "control_character",
        }
    }

    fn limit(&self) -> Option<i64> {
        match self {
            Self::TooLong { limit } => i64::try_from(*limit).ok(),
            Self::Empty | Self::ControlCharacter => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Title = Line<20>;
    type Note = Prose<20>;

    #[test]
    fn a_line_is_trimmed_and_its_white_space_collapsed() {
        let line = Title::parse("  Ремонт\u{a0}\tофиса \r\n на Мира ").unwrap();
        assert_eq!(line.as_str(), "Ремонт офиса на Мира");
    }

    #[test]
    fn a_line_counts_characters_after_trimming() {
        assert!(Title::parse(&format!(" {} ", "я".repeat(20))).is_ok());
        assert_eq!(
            Title::parse(&"я".repeat(21)),
            Err(TextError::TooLong { limit: 20 })
        );
    }

    #[test]
    fn nothing_visible_is_empty() {
        for text in ["", "   ", "\n\t", "\u{200b}", " \u{feff}\u{ad} "] {
            assert_eq!(Title::parse(text), Err(TextError::Empty), "{text:?}");
            assert_eq!(Note::parse(text), Err(TextError::Empty), "{text:?}");
        }
    }

    #[test]
    fn control_characters_and_reversed_text_are_refused() {
        for text in ["a\0b", "a\u{1b}[2J", "a\u{7f}", "счёт\u{202e}fdp.exe"] {
            assert_eq!(
                Title::parse(text),
                Err(TextError::ControlCharacter),
                "{text:?}"
            );
            assert_eq!(
                Note::parse(text),
                Err(TextError::ControlCharacter),
                "{text:?}"
            );
        }
    }

    #[test]
    fn prose_keeps_its_lines_and_tabs() {
        let note = Note::parse("\r\nодин\r\n\r\n\tдва\rтри\n").unwrap();
        assert_eq!(note.as_str(), "один\n\n\tдва\nтри");
    }

    #[test]
    fn json_holds_the_text() {
        let line = serde_json::from_str::<Title>("\" Мир \"").unwrap();
        assert_eq!(serde_json::to_string(&line).unwrap(), "\"Мир\"");
        let refusal = serde_json::from_str::<Title>("\"\"")
            .unwrap_err()
            .to_string();
        assert!(refusal.contains("a text is needed here"), "{refusal}");
    }

    proptest! {
        #[test]
        fn a_text_reads_back_as_itself(text in any::<String>()) {
            if let Ok(line) = Line::<40>::parse(&text) {
                prop_assert_eq!(Line::<40>::parse(line.as_str()), Ok(line.clone()));
                prop_assert!(!line.as_str().contains(|c: char| c.is_control()));
            }
            if let Ok(prose) = Prose::<40>::parse(&text) {
                prop_assert_eq!(Prose::<40>::parse(prose.as_str()), Ok(prose.clone()));
            }
        }
    }
}
