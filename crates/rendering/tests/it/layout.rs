//! Nothing lies over anything else, nothing falls off, and no page has signatures only.

use canape_domain::documents::Printed;
use canape_domain::documents::printed::{Block, Body, Goods, TransferStatus};
use canape_domain::values::VatRate;

use crate::paper::{Paper, Word, print};
use crate::sample;
use crate::samples;
use crate::torture::tortured;

/// Points by which boxes of words may touch: they are a little larger than their letters.
const TOUCH: f64 = 0.7;
/// Points at the sides of a page that stay empty: 8 mm.
const MARGIN: f64 = 22.6;

/// Height of the foot, 19 mm, and width of the QR in it, 15 mm.
const FOOT: f64 = 53.9;
const MARK: f64 = 42.5;

/// The height of small letters; boxes of lines reach into each other.
fn middle(word: &Word) -> [f64; 2] {
    let height = word.bottom - word.top;
    [word.top + 0.4 * height, word.bottom - 0.4 * height]
}

fn collide(one: &Word, other: &Word) -> bool {
    let ([top, bottom], [other_top, other_bottom]) = (middle(one), middle(other));
    one.page == other.page
        && top < other_bottom
        && other_top < bottom
        && one.left + TOUCH < other.right
        && other.left + TOUCH < one.right
}

fn check(kind: &str, paper: &Paper) {
    let words = paper.words();
    let left = words.iter().map(|word| word.left).fold(f64::MAX, f64::min);
    for (index, word) in words.iter().enumerate() {
        let [width, height] = word.size;
        let is_inside = word.left > MARGIN && word.right < width - MARGIN;
        let is_on_page = word.top > MARGIN && word.bottom < height - 10.0;
        assert!(is_inside && is_on_page, "{kind}: {word:?} leaves the page");
        let is_on_mark = word.bottom > height - FOOT && word.left < left + MARK;
        assert!(!is_on_mark, "{kind}: {word:?} lies on the QR of the foot");
        for other in &words[index + 1..] {
            assert!(!collide(word, other), "{kind}: {word:?} lies on {other:?}");
        }
    }
}

#[test]
fn no_word_of_any_kind_lies_on_another_or_leaves_the_page() {
    for (kind, printed) in samples::all() {
        check(kind, &print(&printed));
    }
}

#[test]
fn the_longest_texts_and_the_largest_sums_stay_in_their_cells() {
    for (kind, printed) in samples::all() {
        check(&format!("a hard {kind}"), &print(&tortured(&printed)));
    }
}

#[test]
fn a_title_of_two_thousand_letters_goes_on_on_the_next_page() {
    for (kind, mut printed) in samples::all() {
        if let Some(goods) = goods_of(&mut printed) {
            let title = "Поставка оборудования и материалов ".repeat(57);
            goods.lines.last_mut().unwrap().title = title;
            check(&format!("a long {kind}"), &print(&printed));
        }
    }
}

#[test]
fn terms_of_several_pages_go_on_and_the_signature_follows_their_end() {
    let mut printed = sample::invoice();
    if let Body::Invoice(invoice) = &mut printed.body {
        let terms: Vec<String> = (1..=120)
            .map(|number| format!("Условие {number}. ") + &"Стороны договорились. ".repeat(9))
            .collect();
        invoice.terms = Some(terms.join("\n"));
    }
    let paper = print(&printed);
    check("an invoice with terms", &paper);
    let pages = paper.pages();
    assert!(pages.len() > 2);
    let last = pages.last().unwrap();
    assert!(
        last.contains("Условие120.") && last.contains("М.П.Сидорова"),
        "{last}"
    );
}

fn goods_of(printed: &mut Printed) -> Option<&mut Goods> {
    match &mut printed.body {
        Body::Invoice(invoice) => Some(&mut invoice.goods),
        Body::Quote(quote) => Some(&mut quote.goods),
        Body::OrderForm(order) => Some(&mut order.goods),
        Body::Act(act) => Some(&mut act.goods),
        Body::Transfer(transfer) => Some(&mut transfer.invoice.goods),
        Body::VatInvoice(invoice) => Some(&mut invoice.goods),
        Body::Waybill(waybill) => Some(&mut waybill.goods),
        Body::Contract(contract) => contract.goods.as_mut(),
        Body::Correction(_) | Body::Reconciliation(_) | Body::Letter(_) => None,
    }
}

#[test]
fn signatures_stay_with_the_last_line() {
    let kinds = [
        (samples::act(), "Кузнецов"),
        (samples::order_form(), "Кузнецов"),
        (samples::transfer(TransferStatus::Full), "Орлов"),
        (samples::vat_invoice(), "Сидорова"),
        (samples::waybill(), "Орлов"),
        (samples::contract(), "Кузнецов"),
    ];
    for (mut printed, signer) in kinds {
        for count in (2..44).step_by(14) {
            let lines = (1..=count)
                .map(|number| {
                    sample::line(&format!("Товар {number}."), "1", "10", VatRate::TwentyTwo)
                })
                .collect();
            *goods_of(&mut printed).unwrap() = sample::goods(lines);
            let pages = print(&printed).pages();
            let last = pages.last().unwrap();
            assert!(last.contains(signer), "{count}: {last}");
            assert!(last.contains(&format!("Товар{count}.")), "{count}: {last}");
        }
    }
}

#[test]
fn a_letter_and_a_contract_are_signed_below_their_last_words() {
    let paragraphs = |count: usize| (1..=count).map(|number| format!("Абзац {number}."));
    for count in (20..44).step_by(3) {
        let mut letter = samples::letter();
        if let Body::Letter(letter) = &mut letter.body {
            letter.paragraphs = paragraphs(count).collect();
        }
        let blocks = paragraphs(count).map(Block::Paragraph).collect();
        for (printed, signature) in [
            (letter, "расшифровкаподписи"),
            (samples::contract_of(blocks), "РЕКВИЗИТЫИПОДПИСИСТОРОН"),
        ] {
            let pages = print(&printed).pages();
            let page = pages.iter().find(|page| page.contains(signature)).unwrap();
            assert!(page.contains(&format!("Абзац{count}.")), "{count}: {page}");
        }
    }
}
