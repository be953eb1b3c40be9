//! What each kind says.

use canape_domain::documents::Printed;
use canape_domain::documents::printed::Body;
use canape_domain::values::VatRate;

use crate::paper::{print, squeezed};
use crate::sample;
use crate::samples;

fn invoice_mut(printed: &mut Printed) -> &mut canape_domain::documents::printed::Invoice {
    match &mut printed.body {
        Body::Invoice(invoice) => invoice,
        _ => unreachable!("an invoice"),
    }
}

#[test]
fn the_seed_firms_requisites_are_printed_right() {
    let vectors: serde_json::Value = serde_json::from_str(include_str!(
        "../../../domain/tests/vectors/requisites.json"
    ))
    .unwrap();
    let text = print(&sample::invoice()).squeezed();
    for field in ["inn", "kpp", "rs", "ks", "bik", "bank"] {
        let value = vectors["seed"][field].as_str().unwrap();
        assert!(text.contains(&squeezed(value)), "{field} {value}\n{text}");
    }
    let contract = print(&samples::contract()).squeezed();
    assert!(contract.contains(&squeezed(vectors["seed"]["name"].as_str().unwrap())));
}

#[test]
fn sums_rates_and_words_of_an_invoice_are_those_of_its_lines() {
    let text = print(&sample::invoice()).layout();
    for line in [
        "Итого: 41 921,50",
        "В том числе НДС 10 %: 133,77",
        "В том числе НДС 22 %: 7 294,27",
        "Всего к оплате: 41 921,50",
        "Всего наименований 3, на сумму 41 921,50 ₽",
        "Сорок одна тысяча девятьсот двадцать один рубль 50 копеек",
        "Оплатить до 27 ноября 2026 г.",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn without_vat_an_invoice_says_so_with_its_ground() {
    let mut printed = sample::invoice();
    let lines = vec![sample::line("Услуга", "1", "19200", VatRate::None)];
    invoice_mut(&mut printed).goods = sample::goods(lines);
    let text = print(&printed).layout();
    assert!(text.contains("Без НДС (п. 2 ст. 346.11 НК РФ)."), "{text}");
    assert!(!text.contains("В том числе"), "{text}");
}

#[test]
fn vat_on_top_is_added_below_the_lines() {
    let mut printed = sample::invoice();
    invoice_mut(&mut printed).goods.is_vat_included = false;
    let text = print(&printed).layout();
    assert!(text.contains("Итого без НДС: 34 493,46"), "{text}");
    assert!(text.contains("\nНДС 22 %: 7 294,27"), "{text}");
    assert!(text.contains("Всего к оплате: 41 921,50"), "{text}");
}

#[test]
fn a_quote_is_no_offer_and_a_contract_names_who_signs_in_the_genitive() {
    let quote = print(&samples::quote()).layout();
    assert!(quote.contains("не является публичной офертой"), "{quote}");
    assert!(
        quote.contains("действительно до 31 декабря 2026 г."),
        "{quote}"
    );
    let contract = print(&samples::contract()).squeezed();
    let genitive = "в лице генерального директора Иванова Ивана Ивановича, действующего на \
                    основании Устава";
    assert!(contract.contains(&squeezed(genitive)), "{contract}");
    assert!(contract.contains("2.1.2.оплатауслуг"), "{contract}");
}

#[test]
fn a_draft_says_so_and_has_no_number() {
    let mut printed = sample::invoice();
    printed.number = None;
    let text = print(&printed).layout();
    assert!(
        text.contains("Счёт на оплату от 22 ноября 2026 г. (черновик)"),
        "{text}"
    );
}

#[test]
fn one_page_has_no_page_number() {
    for (kind, printed) in samples::all() {
        let paper = print(&printed);
        let pages = paper.pages();
        let is_numbered = pages[0].contains("Лист1из");
        assert_eq!(is_numbered, pages.len() > 1, "{kind}");
    }
}

#[test]
fn the_same_content_makes_the_same_bytes_of_an_archive_pdf() {
    for (kind, printed) in samples::all() {
        let stored = serde_json::to_string(&printed).unwrap();
        let read: Printed = serde_json::from_str(&stored).unwrap();
        assert_eq!(read, printed);
        let bytes = print(&printed).bytes;
        assert!(bytes == print(&read).bytes, "{kind}");
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("pdfaid:part>2<"), "{kind} is no PDF/A-2");
        assert!(bytes.len() < 150_000, "{kind} has {} bytes", bytes.len());
    }
}
