//! A question, taken apart into what an index can answer.

use crate::values::search_text::{normalise, phone_fragment, prefix_upper_bound, squeezed};
use crate::values::{Line, TextError};

/// What somebody typed into a search field.
///
/// A trigram index finds nothing for one or two characters: these are only compared with numbers
/// and with beginnings of titles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    folded: String,
    words: Vec<String>,
    phone: Option<String>,
    number: Option<i64>,
}

impl Question {
    /// Words beyond these are not looked for: more would be found, never less.
    pub const MOST_WORDS: usize = 4;

    /// The fewest characters that a trigram index can look for.
    const SHORTEST: usize = 3;

    /// Reads a question of up to 200 characters; `None` when it asks for nothing.
    ///
    /// Errors: those of [`Line`], except that an empty question is none.
    pub fn parse(text: &str) -> Result<Option<Self>, TextError> {
        let line = match Line::<200>::parse(text) {
            Ok(line) => line,
            Err(TextError::Empty) => return Ok(None),
            Err(error) => return Err(error),
        };
        let folded = normalise(line.as_str());
        if folded.is_empty() {
            return Ok(None);
        }
        let mut words: Vec<String> = folded.split(' ').map(ToOwned::to_owned).collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        words.dedup();
        if words[0].chars().count() < Self::SHORTEST {
            words.clear();
            // «АВ-12» is in no index by its pieces, but an article is there in one piece, too.
            let whole = squeezed(&folded);
            if whole.chars().count() >= Self::SHORTEST {
                words.push(whole);
            }
        }
        words.truncate(Self::MOST_WORDS);
        let number = line.as_str().trim_start_matches(['#', '№']).trim();
        Ok(Some(Self {
            words,
            phone: phone_fragment(line.as_str()),
            number: number.parse().ok().filter(|number| *number > 0),
            folded,
        }))
    }

    /// The words, longest first, each to be found anywhere; none when all are too short to look
    /// for. The first has three characters or more. Letters and digits only.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Digits to be found in a telephone number.
    pub fn phone(&self) -> Option<&str> {
        self.phone.as_deref()
    }

    /// The number of a record.
    pub const fn number(&self) -> Option<i64> {
        self.number
    }

    /// Titles that begin like the question: from the first (inclusive) to the second (exclusive).
    pub fn titles(&self) -> Option<(&str, String)> {
        let bound = prefix_upper_bound(&self.folded)?;
        Some((&self.folded, bound))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Question {
        Question::parse(text).unwrap().unwrap()
    }

    #[test]
    fn a_question_is_taken_apart() {
        let question = asked(" Ёлкин,  анна ");
        assert_eq!(question.words(), ["елкин", "анна"]);
        assert_eq!(question.phone(), None);
        assert_eq!(question.number(), None);
        assert_eq!(
            question.titles(),
            Some(("елкин анна", "елкин аннб".to_owned()))
        );
    }

    #[test]
    fn a_piece_of_a_telephone_number_is_one_run_of_digits() {
        let question = asked("8 (910) 123");
        assert_eq!(question.phone(), Some("8910123"));
        assert_eq!(question.number(), None);
    }

    #[test]
    fn short_words_are_only_beginnings_and_numbers() {
        assert_eq!(asked("ан").words(), [""; 0]);
        assert_eq!(asked("№ 12").number(), Some(12));
        assert_eq!(asked("12").words(), [""; 0]);
        assert_eq!(asked("АВ-12").words(), ["ав12"]);
        assert_eq!(asked("ан иванов").words(), ["иванов", "ан"]);
    }

    #[test]
    fn nothing_is_asked_by_blanks_and_signs() {
        for text in ["", "  ", "—!?"] {
            assert_eq!(Question::parse(text), Ok(None), "{text}");
        }
        assert!(Question::parse(&"я".repeat(201)).is_err());
    }
}
