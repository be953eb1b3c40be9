//! Письмо, уведомление.

use serde::{Deserialize, Serialize};

use super::Signer;

/// A letter on the firm's paper.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// What it is called in the middle of the page: «Уведомление»; a plain letter has none.
    #[serde(default)]
    pub title: Option<String>,
    /// To whom, line by line: post, firm, name.
    pub addressee: Vec<String>,
    /// What about.
    #[serde(default)]
    pub subject: Option<String>,
    /// «Уважаемый Иван Иванович!»
    #[serde(default)]
    pub salutation: Option<String>,
    /// The text.
    pub paragraphs: Vec<String>,
    /// What is enclosed.
    #[serde(default)]
    pub enclosures: Vec<String>,
    /// Who signs.
    #[serde(default)]
    pub signer: Option<Signer>,
}
