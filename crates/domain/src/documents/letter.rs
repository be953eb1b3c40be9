//! The text of a letter.

use serde::{Deserialize, Serialize};

use super::printed::{Letter, Signer};
use super::side::Buyer;
use crate::values::{Line, Prose};

/// What a letter says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterText {
    /// What it is called in the middle of the page: «Уведомление»; a plain letter has none.
    pub title: Option<Line<200>>,
    /// To whom, line by line: post, firm, name.
    pub addressee: Option<Prose<1000>>,
    /// What about.
    pub subject: Option<Line<300>>,
    /// «Уважаемый Иван Иванович!»
    pub salutation: Option<Line<200>>,
    /// The text, a paragraph to a line.
    pub text: Option<Prose<20_000>>,
    /// What is enclosed, one thing to a line.
    pub enclosures: Option<Prose<2000>>,
}

impl LetterText {
    /// What a letter to somebody begins with.
    pub(super) fn to(buyer: &Buyer) -> Self {
        let name = buyer.name();
        let signer = buyer.signer().map(|signer| signer.name);
        let addressee = match signer {
            Some(signer) => format!("{name}\n{signer}"),
            None => name,
        };
        Self {
            addressee: Prose::parse(&addressee).ok(),
            ..Self::default()
        }
    }

    /// As it is printed.
    pub(super) fn printed(&self, signer: Option<Signer>) -> Letter {
        let line = |line: Option<&str>| line.map(ToOwned::to_owned);
        Letter {
            title: line(self.title.as_ref().map(Line::as_str)),
            addressee: lines(self.addressee.as_ref().map(Prose::as_str)),
            subject: line(self.subject.as_ref().map(Line::as_str)),
            salutation: line(self.salutation.as_ref().map(Line::as_str)),
            paragraphs: lines(self.text.as_ref().map(Prose::as_str)),
            enclosures: lines(self.enclosures.as_ref().map(Prose::as_str)),
            signer,
        }
    }
}

/// The lines of a text that say something.
fn lines(text: Option<&str>) -> Vec<String> {
    let lines = text.unwrap_or_default().lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty());
    lines.map(ToOwned::to_owned).collect()
}
