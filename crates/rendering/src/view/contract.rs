//! Договор: who makes it, its numbered text.

use canape_domain::documents::printed::{Block, Contract};
use canape_domain::documents::{Printed, contract_side, date_in_words};
use serde::Serialize;
use serde_json::json;

use super::Made;
use super::goods::GoodsView;
use super::paper::head_of;
use super::signer::SignerView;

/// A block with its number.
#[derive(Serialize)]
struct BlockView<'a> {
    kind: &'static str,
    number: String,
    text: &'a str,
}

pub fn contract(printed: &Printed, contract: &Contract) -> Made {
    let number = match &printed.number {
        Some(number) => format!(" №\u{a0}{number}"),
        None => " (черновик)".to_owned(),
    };
    let heading = format!("{}{number}", contract.title);
    let addendum = contract.addendum_to.as_ref().map(|to| {
        format!(
            "к договору №\u{a0}{} от\u{a0}{}",
            to.number,
            date_in_words(to.date)
        )
    });
    let seller = contract_side(
        &printed.seller,
        &contract.seller_role,
        contract.signer.as_ref(),
    );
    let buyer = contract_side(
        &printed.buyer,
        &contract.buyer_role,
        contract.buyer_signer.as_ref(),
    );
    let what = if addendum.is_some() {
        "настоящее дополнительное соглашение"
    } else {
        "настоящий договор"
    };
    let preamble = format!(
        "{seller}, с одной стороны, и {buyer}, с другой стороны, вместе именуемые «Стороны», \
         заключили {what} о нижеследующем:"
    );
    let whose = if addendum.is_some() {
        "дополнительному соглашению"
    } else {
        "договору"
    };
    let appendix_to = super::titled(printed, &format!("к {whose}"));
    let doc = json!({
        "appendix_to": appendix_to,
        "heading": heading,
        "addendum": addendum,
        "place": contract.place,
        "date": date_in_words(printed.date),
        "preamble": preamble,
        "blocks": numbered(&contract.blocks),
        "goods": contract.goods.as_ref().map(|goods| GoodsView::of(goods, "Всего:")),
        "seller_role": contract.seller_role,
        "buyer_role": contract.buyer_role,
        "signer": SignerView::of(contract.signer.as_ref(), head_of(&printed.seller)),
        "buyer_signer": SignerView::of(contract.buyer_signer.as_ref(), head_of(&printed.buyer)),
    });
    Made {
        template: "contract.typ",
        title: super::titled(printed, &contract.title),
        doc,
    }
}

/// The kind, the number and the words of each block.
pub fn numbered_blocks(blocks: &[Block]) -> Vec<(&'static str, String, &str)> {
    let blocks = numbered(blocks).into_iter();
    blocks
        .map(|block| (block.kind, block.number, block.text))
        .collect()
}

/// Sections 1, 2 …; clauses 1.1, 1.2 …; subclauses 1.1.1 …; clauses before any section 1, 2 ….
/// An appendix begins to count anew.
fn numbered(blocks: &[Block]) -> Vec<BlockView<'_>> {
    let [mut section, mut clause, mut subclause] = [0; 3];
    let clause_number = |section: u32, clause: u32| match section {
        0 => format!("{clause}."),
        _ => format!("{section}.{clause}."),
    };
    let view = |kind, number, text| BlockView { kind, number, text };
    blocks
        .iter()
        .map(|block| match block {
            Block::Section(text) => {
                [section, clause, subclause] = [section + 1, 0, 0];
                view("section", format!("{section}."), text)
            }
            Block::Clause(text) => {
                [clause, subclause] = [clause + 1, 0];
                view("clause", clause_number(section, clause), text)
            }
            Block::Subclause(text) => {
                subclause += 1;
                let number = format!("{}{subclause}.", clause_number(section, clause));
                view("subclause", number, text)
            }
            Block::Paragraph(text) => view("paragraph", String::new(), text),
            Block::Specification => view("specification", String::new(), ""),
            Block::Appendix(text) => {
                [section, clause, subclause] = [0; 3];
                view("appendix", String::new(), text)
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_numbered_by_their_level() {
        let text = || "…".to_owned();
        let blocks = [
            Block::Clause(text()),
            Block::Section(text()),
            Block::Clause(text()),
            Block::Subclause(text()),
            Block::Paragraph(text()),
            Block::Subclause(text()),
            Block::Clause(text()),
            Block::Section(text()),
            Block::Clause(text()),
            Block::Appendix(text()),
            Block::Clause(text()),
        ];
        let numbers: Vec<String> = numbered(&blocks)
            .into_iter()
            .map(|view| view.number)
            .collect();
        let expected = [
            "1.", "1.", "1.1.", "1.1.1.", "", "1.1.2.", "1.2.", "2.", "2.1.", "", "1.",
        ];
        assert_eq!(numbers, expected);
    }
}
