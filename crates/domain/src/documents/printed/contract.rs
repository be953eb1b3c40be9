//! Договор and дополнительное соглашение.

use serde::{Deserialize, Serialize};

use super::{Goods, Reference, Signer};

/// A contract: text in blocks, numbered when it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// «Договор оказания услуг»; the number stands behind it.
    pub title: String,
    /// The contract that this one adds to.
    #[serde(default)]
    pub addendum_to: Option<Reference>,
    /// Where it is made: «г. Смоленск».
    pub place: String,
    /// What our side is called: «Исполнитель».
    pub seller_role: String,
    /// What their side is called: «Заказчик».
    pub buyer_role: String,
    /// Who signs for us.
    #[serde(default)]
    pub signer: Option<Signer>,
    /// Who signs for them.
    #[serde(default)]
    pub buyer_signer: Option<Signer>,
    /// The text.
    pub blocks: Vec<Block>,
    /// What [`Block::Specification`] shows.
    #[serde(default)]
    pub goods: Option<Goods>,
}

/// A piece of a contract's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", content = "text", rename_all = "snake_case")]
pub enum Block {
    /// «1. Предмет договора».
    Section(String),
    /// «1.1. …».
    Clause(String),
    /// «1.1.1. …».
    Subclause(String),
    /// Text without a number.
    Paragraph(String),
    /// The table of lines.
    Specification,
    /// What follows begins on a new page, under this title: an appendix.
    Appendix(String),
}

impl Block {
    /// What it says; a specification says nothing.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Section(text)
            | Self::Clause(text)
            | Self::Subclause(text)
            | Self::Paragraph(text)
            | Self::Appendix(text) => Some(text),
            Self::Specification => None,
        }
    }
}
