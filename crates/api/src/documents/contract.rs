//! The text of a contract on the wire.

use canape_domain::Violations;
use canape_domain::documents::{self, MOST_BLOCKS};
use canape_domain::values::{Line, Prose};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// With which text a contract begins.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = documents::ContractType)]
pub enum ContractType {
    /// Договор оказания услуг.
    Services,
    /// Договор поставки.
    Supply,
    /// Соглашение об использовании простой электронной подписи, which has no lines.
    ElectronicSignature,
}

/// The text of a contract or of what is added to one.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::ContractText)]
pub struct ContractText {
    /// Up to 200 characters; the number stands behind it.
    #[schema(examples("Договор оказания услуг"))]
    title: String,
    /// Where it is made, up to 100 characters.
    #[schema(examples("г. Смоленск"))]
    place: Option<String>,
    /// What our side is called, up to 60 characters.
    #[schema(examples("Исполнитель"))]
    seller_role: String,
    /// What their side is called, up to 60 characters.
    #[schema(examples("Заказчик"))]
    buyer_role: String,
    /// Whether it goes on for another year when its term ends and nobody objects.
    is_renewed: bool,
    /// 1…400 blocks; they are numbered when they are printed.
    blocks: Vec<Block>,
}

/// A piece of the text.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Block)]
pub struct Block {
    kind: BlockKind,
    /// Up to 4000 characters; `null` of a specification, which is the table of lines. Names in braces
    /// are filled in where it is printed: `{сумма}`, `{срок}`, `{наша почта}`, `{их почта}`,
    /// `{дней на оригинал}`.
    #[schema(examples("Цена Договора составляет {сумма}."))]
    text: Option<String>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = documents::BlockKind)]
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
    /// What follows begins on a new page, under this title.
    Appendix,
}

impl ContractText {
    /// Reads what was typed; each broken rule is named at its place in `/contract`.
    pub fn parsed(self, wrong: &mut Violations) -> Option<documents::ContractText> {
        if self.blocks.len() > MOST_BLOCKS {
            wrong.add_limit("/contract/blocks", "too_many", 400);
            return None;
        }
        let place = self.place.filter(|place| !place.trim().is_empty());
        let place = place.map(|place| wrong.take("/contract/place", Line::parse(&place)));
        let title = wrong.take("/contract/title", Line::parse(&self.title));
        let seller_role = wrong.take("/contract/seller_role", Line::parse(&self.seller_role));
        let buyer_role = wrong.take("/contract/buyer_role", Line::parse(&self.buyer_role));
        let blocks = self.blocks.into_iter().enumerate();
        let blocks = blocks.map(|(index, block)| documents::Block {
            kind: block.kind.into(),
            text: block.text.and_then(|text| {
                let at = format!("/contract/blocks/{index}/text");
                wrong.take(at, Prose::parse(&text))
            }),
        });
        let blocks = blocks.collect();
        Some(documents::ContractText {
            title: title?,
            place: place.flatten(),
            seller_role: seller_role?,
            buyer_role: buyer_role?,
            is_renewed: self.is_renewed,
            blocks,
        })
    }
}

impl From<&documents::ContractText> for ContractText {
    fn from(text: &documents::ContractText) -> Self {
        let blocks = text.blocks.iter().map(|block| Block {
            kind: block.kind.into(),
            text: block.text.as_ref().map(ToString::to_string),
        });
        Self {
            title: text.title.to_string(),
            place: text.place.as_ref().map(ToString::to_string),
            seller_role: text.seller_role.to_string(),
            buyer_role: text.buyer_role.to_string(),
            is_renewed: text.is_renewed,
            blocks: blocks.collect(),
        }
    }
}

impl From<ContractType> for documents::ContractType {
    fn from(of: ContractType) -> Self {
        match of {
            ContractType::Services => Self::Services,
            ContractType::Supply => Self::Supply,
            ContractType::ElectronicSignature => Self::ElectronicSignature,
        }
    }
}

impl From<BlockKind> for documents::BlockKind {
    fn from(kind: BlockKind) -> Self {
        match kind {
            BlockKind::Section => Self::Section,
            BlockKind::Clause => Self::Clause,
            BlockKind::Subclause => Self::Subclause,
            BlockKind::Paragraph => Self::Paragraph,
            BlockKind::Specification => Self::Specification,
            BlockKind::Appendix => Self::Appendix,
        }
    }
}

impl From<documents::BlockKind> for BlockKind {
    fn from(kind: documents::BlockKind) -> Self {
        match kind {
            documents::BlockKind::Section => Self::Section,
            documents::BlockKind::Clause => Self::Clause,
            documents::BlockKind::Subclause => Self::Subclause,
            documents::BlockKind::Paragraph => Self::Paragraph,
            documents::BlockKind::Specification => Self::Specification,
            documents::BlockKind::Appendix => Self::Appendix,
        }
    }
}
