//! The text of a contract, block by block, as it is typed.

use serde::{Deserialize, Serialize};

use super::Slot;
use crate::Violations;
use crate::documents::{Kind, printed};
use crate::values::{Line, Prose};

/// The most blocks of a text: some sixty pages.
pub const MOST_BLOCKS: usize = 400;

/// What a contract says besides its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractText {
    /// «Договор оказания услуг»; the number stands behind it.
    pub title: Line<200>,
    /// Where it is made: «г. Смоленск».
    pub place: Option<Line<100>>,
    /// What our side is called: «Исполнитель».
    pub seller_role: Line<60>,
    /// What their side is called: «Заказчик».
    pub buyer_role: Line<60>,
    /// Whether it goes on for another year when its term ends and nobody objects.
    pub is_renewed: bool,
    /// The text, numbered when it is printed.
    pub blocks: Vec<Block>,
}

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words, with [`Slot`]s in braces; a specification has none.
    pub text: Option<Prose<4000>>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// «1. Предмет договора».
    Section,
    /// «1.1. …».
    Clause,
    /// «1.1.1. …».
    Subclause,
    /// Text without a number.
    Paragraph,
    /// The table of lines.
    Specification,
    /// What follows begins on a new page, under this title: an appendix.
    Appendix,
}

impl Block {
    /// The block as it is printed, its slots filled.
    pub(in crate::documents) fn printed(&self, fill: impl Fn(Slot) -> String) -> printed::Block {
        let words = self.text.as_ref().map_or("", Prose::as_str);
        let text = Slot::fill(words, fill);
        match self.kind {
            BlockKind::Section => printed::Block::Section(text),
            BlockKind::Clause => printed::Block::Clause(text),
            BlockKind::Subclause => printed::Block::Subclause(text),
            BlockKind::Paragraph => printed::Block::Paragraph(text),
            BlockKind::Specification => printed::Block::Specification,
            BlockKind::Appendix => printed::Block::Appendix(text),
        }
    }
}

impl ContractText {
    /// Nothing but a title; the rules let no agreement be so.
    pub(in crate::documents) fn wordless(kind: Kind) -> Self {
        Self {
            title: Line::literal(kind.name()),
            place: None,
            seller_role: Line::literal("Исполнитель"),
            buyer_role: Line::literal("Заказчик"),
            is_renewed: false,
            blocks: Vec::new(),
        }
    }

    /// Whether the lines stand in it.
    pub(in crate::documents) fn has_specification(&self) -> bool {
        let mut blocks = self.blocks.iter();
        blocks.any(|block| block.kind == BlockKind::Specification)
    }

    /// Whether some block has this slot.
    pub(crate) fn mentions(&self, slot: Slot) -> bool {
        let words = self.blocks.iter().filter_map(|block| block.text.as_ref());
        let mut names = words.flat_map(|words| Slot::parts(words.as_str()).filter_map(Result::err));
        names.any(|name| Slot::from_name(name) == Some(slot))
    }

    /// Rules of the text, which hold of drafts, too.
    pub(in crate::documents) fn check(&self, wrong: &mut Violations) {
        if self.blocks.is_empty() {
            wrong.add("/contract/blocks", "empty");
        }
        if self.blocks.len() > MOST_BLOCKS {
            wrong.add_limit("/contract/blocks", "too_many", 400);
        }
        for (index, block) in self.blocks.iter().enumerate() {
            let at = format!("/contract/blocks/{index}/text");
            match (&block.text, block.kind) {
                (None, BlockKind::Specification) => {}
                (Some(_), BlockKind::Specification) => wrong.add(at, "not_of_this_kind"),
                (None, _) => wrong.add(at, "empty"),
                (Some(text), _) if !unknown_slots(text.as_str()).is_empty() => {
                    wrong.add(at, "unknown_slot");
                }
                (Some(_), _) => {}
            }
        }
    }
}

/// What stands in braces and is no slot.
fn unknown_slots(text: &str) -> Vec<&str> {
    Slot::parts(text)
        .filter_map(Result::err)
        .filter(|name| Slot::from_name(name).is_none())
        .collect()
}
