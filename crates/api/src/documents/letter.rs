//! The text of a letter on the wire.

use canape_domain::Violations;
use canape_domain::documents;
use canape_domain::values::{Line, Prose, ValueError};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a letter says.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::LetterText)]
pub struct LetterText {
    /// What it is called in the middle of the page, up to 200 characters; a plain letter has none.
    #[schema(examples("Уведомление"))]
    title: Option<String>,
    /// To whom, line by line: post, firm, name. Up to 1000 characters.
    #[schema(examples("Директору ООО «Ромашка»\nИванову И. И."))]
    addressee: Option<String>,
    /// What about, up to 300 characters.
    #[schema(examples("О смене банковских реквизитов"))]
    subject: Option<String>,
    /// Up to 200 characters.
    #[schema(examples("Уважаемый Иван Иванович!"))]
    salutation: Option<String>,
    /// A paragraph to a line, up to 20 000 characters.
    #[schema(examples("Сообщаем о смене расчётного счёта."))]
    text: Option<String>,
    /// One thing to a line, up to 2000 characters.
    #[schema(examples("Акт сверки на 1 л. в 2 экз."))]
    enclosures: Option<String>,
}

impl LetterText {
    /// Reads what was typed; each broken rule is named at its place in `/letter`.
    pub fn parsed(self, wrong: &mut Violations) -> documents::LetterText {
        documents::LetterText {
            title: given(wrong, "/letter/title", self.title, Line::parse),
            addressee: given(wrong, "/letter/addressee", self.addressee, Prose::parse),
            subject: given(wrong, "/letter/subject", self.subject, Line::parse),
            salutation: given(wrong, "/letter/salutation", self.salutation, Line::parse),
            text: given(wrong, "/letter/text", self.text, Prose::parse),
            enclosures: given(wrong, "/letter/enclosures", self.enclosures, Prose::parse),
        }
    }
}

/// A text, if one was typed; blanks are none.
fn given<T, E: ValueError>(
    wrong: &mut Violations,
    at: &'static str,
    typed: Option<String>,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Option<T> {
    let typed = typed.filter(|text| !text.trim().is_empty())?;
    wrong.take(at, parse(&typed))
}

impl From<&documents::LetterText> for LetterText {
    fn from(letter: &documents::LetterText) -> Self {
        Self {
            title: letter.title.as_ref().map(ToString::to_string),
            addressee: letter.addressee.as_ref().map(ToString::to_string),
            subject: letter.subject.as_ref().map(ToString::to_string),
            salutation: letter.salutation.as_ref().map(ToString::to_string),
            text: letter.text.as_ref().map(ToString::to_string),
            enclosures: letter.enclosures.as_ref().map(ToString::to_string),
        }
    }
}
