//! What people put into documents, and too much of it.

use std::time::Duration;

use canape_domain::documents::printed::{Block, Body};
use canape_domain::documents::{Press, PressError, Printed};
use canape_domain::values::VatRate;
use canape_domain::{Code, Coded};
use canape_rendering::TypstPress;

use crate::paper::{print, squeezed, try_print};
use crate::sample;
use crate::samples;

#[test]
fn a_name_is_text_whatever_stands_in_it() {
    let names = [
        "ООО «#panic(1) $x^2$ *жирный* _курсив_ `код` @ссылка <метка> \\ // [скобки] {фигурные}»",
        "ООО \"Рога & Копыта\" 'одинарные' -- тире ~ = заголовок",
        "ООО «Ёлки-палки» № 1 – «лапки» “английские” 100 % ₽ €",
        "#import \"data.json\": * #read(\"/etc/passwd\")",
    ];
    for name in names {
        let mut printed = sample::invoice();
        printed.buyer.name = name.to_owned();
        let Body::Invoice(invoice) = &mut printed.body else {
            unreachable!("an invoice");
        };
        invoice.goods.lines[0].title = name.to_owned();
        let text = print(&printed).squeezed();
        let found = text.matches(&squeezed(name)).count();
        assert_eq!(found, 2, "{name}\n{text}");
    }
}

#[test]
fn three_hundred_characters_with_quotes_and_emoji_are_printed_whole() {
    let name: String = "ООО «Очень длинное “название” 🚀 с ❤️ и 😀, и ещё одно слово» "
        .chars()
        .cycle()
        .take(300)
        .collect();
    for (kind, mut printed) in samples::all() {
        printed.buyer.name.clone_from(&name);
        printed.buyer.full_name.clone_from(&name);
        if let Body::Transfer(transfer) = &mut printed.body {
            transfer.invoice.goods.lines[1].title.clone_from(&name);
        }
        let text = print(&printed).squeezed();
        if kind != "letter" {
            let wanted = squeezed(&name).replace('\u{fe0f}', "");
            assert!(text.contains(&wanted), "{kind}: {text}");
        }
    }
}

#[test]
fn an_endless_word_stays_on_the_page() {
    let word = "Ы".repeat(300);
    let mut printed = sample::invoice();
    let Body::Invoice(invoice) = &mut printed.body else {
        unreachable!("an invoice");
    };
    invoice.goods.lines[0].title.clone_from(&word);
    let paper = print(&printed);
    assert!(paper.squeezed().contains(&word));
    assert!(paper.pages().len() <= 2);
}

#[test]
fn what_no_font_has_is_a_box_and_the_rest_is_printed() {
    let mut printed = samples::act();
    printed.buyer.name = "ООО «中文 Ромашка»".to_owned();
    let text = print(&printed).squeezed();
    assert!(text.contains("ООО«□□Ромашка»"), "{text}");
}

#[test]
fn five_hundred_lines_repeat_the_head_and_number_their_pages() {
    let lines = (1..=500)
        .map(|number| sample::line(&format!("Товар {number}"), "1", "10.01", VatRate::TwentyTwo))
        .collect();
    let invoice = sample::invoice_of(sample::goods(lines));
    let paper = print(&sample::printed("500", Body::Invoice(invoice)));
    let pages = paper.pages();
    assert!(pages.len() > 5);
    for (index, page) in pages.iter().enumerate() {
        let number = format!("Страница{}из{}", index + 1, pages.len());
        assert!(page.contains(&number), "{number}: {page}");
        assert!(
            page.contains("Товары(работы,услуги)"),
            "the head of page {index}: {page}"
        );
    }
    let last = pages.last().unwrap();
    assert!(
        last.contains("Товар500") && last.contains("Всегокоплате:5005,00"),
        "{last}"
    );
    assert!(last.contains("Пятьтысячпятьрублей00копеек"), "{last}");
}

#[test]
fn totals_never_leave_the_last_line() {
    for count in 20..45 {
        let lines = (1..=count)
            .map(|number| sample::line(&format!("Товар {number}."), "1", "10", VatRate::None))
            .collect();
        let invoice = sample::invoice_of(sample::goods(lines));
        let paper = print(&sample::printed("1", Body::Invoice(invoice)));
        let pages = paper.pages();
        let page = pages
            .iter()
            .find(|page| page.contains("Всегокоплате:"))
            .unwrap();
        assert!(page.contains(&format!("Товар{count}.")), "{count}: {page}");
        assert!(page.contains("Товары(работы,услуги)"), "{count}: {page}");
    }
}

#[test]
fn a_contract_of_sixty_pages_is_printed() {
    let text = "Исполнитель обязуется оказывать услуги надлежащим образом и в срок. ".repeat(8);
    let blocks = (0..300).flat_map(|number| {
        [
            Block::Section(format!("Раздел {number}")),
            Block::Clause(text.clone()),
            Block::Clause(text.clone()),
        ]
    });
    let mut blocks: Vec<Block> = blocks.collect();
    blocks.push(Block::Specification);
    let pages = print(&samples::contract_of(blocks)).pages();
    assert!(pages.len() >= 60, "{}", pages.len());
    assert!(pages[0].contains(&format!("Страница1из{}", pages.len())));
    assert!(pages.last().unwrap().contains("ЗАКАЗЧИК"));
}

fn invoice_of(count: usize) -> Printed {
    let lines = (0..count)
        .map(|_| sample::line("Товар", "1", "1", VatRate::None))
        .collect();
    let invoice = sample::invoice_of(sample::goods(lines));
    sample::printed("1", Body::Invoice(invoice))
}

#[test]
fn a_document_that_takes_too_long_is_given_up() {
    let press = TypstPress::with(1, Duration::from_millis(1));
    let refusal = press.pdf(&invoice_of(1_000)).unwrap_err();
    assert!(matches!(refusal, PressError::TooSlow { .. }), "{refusal}");
    assert_eq!(refusal.code(), Code::Overloaded);
}

#[test]
fn too_much_is_refused_with_what_and_how_much() {
    for count in [2_001, 10_000] {
        let refusal = try_print(&invoice_of(count)).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            format!("a document has at most 2000 lines, and this one has {count}")
        );
    }

    let blocks = vec![Block::Paragraph("я".repeat(700_000))];
    let refusal = try_print(&samples::contract_of(blocks)).unwrap_err();
    assert!(matches!(
        refusal,
        PressError::TooLarge {
            what: "characters",
            ..
        }
    ));

    let mut printed = sample::invoice();
    printed.mark = Some("x".repeat(153));
    let refusal = try_print(&printed).unwrap_err();
    assert!(matches!(refusal, PressError::Qr { which: "mark" }));
}
