//! QR codes are read back from the page as a picture.

use canape_domain::documents::printed::Body;
use canape_domain::documents::{PaymentOrder, payment_qr};
use canape_domain::values::AccountNumber;

use crate::paper::print;
use crate::sample;
use crate::samples;

const MARK: &str = "https://firm.canape.example/d/0197b2c4d5e6f708192a3b4c5d6e7f80";

#[test]
fn an_invoice_carries_its_payment_and_its_name() {
    let printed = sample::invoice();
    let Body::Invoice(invoice) = &printed.body else {
        unreachable!("an invoice");
    };
    let payment = invoice.payment_qr.clone().unwrap();
    assert!(payment.starts_with("ST00012|Name=ООО «Твинс»|"));
    assert_eq!(print(&printed).codes(1), [payment, MARK.to_owned()]);
}

/// The densest code that an invoice may carry, at the resolution of an office scanner.
#[test]
fn the_longest_payment_is_read_from_the_page() {
    let account = sample::account();
    let name = "Ж".repeat(60);
    let purpose = format!("{} № 15 — НДС", "№—я".repeat(60));
    let order = PaymentOrder {
        name: &name,
        account: account.number.as_str(),
        bank: &account.bank,
        bank_short: None,
        bik: account.bik.as_str(),
        correspondent: account.correspondent.as_ref().map(AccountNumber::as_str),
        inn: Some("6731067957"),
        kpp: Some("673201001"),
        sum: Some(sample::money("99999999999.99")),
        purpose: Some(&purpose),
    };
    let payment = payment_qr(&order).unwrap();
    assert!(payment.len() > 820, "{}", payment.len());
    let mut printed = sample::invoice();
    if let Body::Invoice(invoice) = &mut printed.body {
        invoice.payment_qr = Some(payment.clone());
    }
    assert_eq!(print(&printed).payment_code(), payment);
}

#[test]
fn every_kind_carries_its_name_on_each_page() {
    for (kind, printed) in samples::all() {
        let paper = print(&printed);
        for page in 1..=paper.pages().len() {
            let codes = paper.codes(page);
            assert!(
                codes.contains(&MARK.to_owned()),
                "{kind}, page {page}: {codes:?}"
            );
        }
    }
}

#[test]
fn an_invoice_without_a_payment_code_is_printed_without_one() {
    let mut printed = sample::invoice();
    if let Body::Invoice(invoice) = &mut printed.body {
        invoice.payment_qr = None;
    }
    assert_eq!(print(&printed).codes(1), [MARK]);
}
