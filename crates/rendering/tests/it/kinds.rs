//! What each kind says.

use canape_domain::documents::Printed;
use canape_domain::documents::printed::{Body, Signer, TransferStatus};
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
        let is_numbered = pages[0].contains("Страница1из");
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

/// The signer of our side, and the proxy who signs instead.
fn by_proxy(signer: &mut Option<Signer>) {
    let orlova = sample::signer("Менеджер", "Орлова Ольга Игоревна");
    *signer = Some(Signer {
        ground: sample::some("Доверенность № 3 от 01.02.2026"),
        ..orlova
    });
}

#[test]
fn a_contract_names_the_proxy_of_the_side_that_has_one() {
    let proxy = squeezed(
        "в лице менеджера Орловой Ольги Игоревны, действующей на основании доверенности № 3 от \
         01.02.2026",
    );
    for is_ours in [true, false] {
        let mut printed = samples::contract();
        let Body::Contract(contract) = &mut printed.body else {
            unreachable!("a contract");
        };
        by_proxy(if is_ours {
            &mut contract.signer
        } else {
            &mut contract.buyer_signer
        });
        let text = print(&printed).squeezed();
        let role = if is_ours {
            "Исполнитель"
        } else {
            "Заказчик"
        };
        assert!(
            text.contains(&format!("дальнейшем«{role}»,{proxy}")),
            "{text}"
        );
        assert_eq!(text.matches("действующегонаоснованииУстава").count(), 1);
        assert!(
            text.contains("наоснованиидоверенности№3от01.02.2026М.П."),
            "{text}"
        );
    }
}

#[test]
fn a_sole_trader_makes_a_contract_without_anybody_in_between() {
    let mut printed = samples::contract();
    printed.seller = samples::trader();
    if let Body::Contract(contract) = &mut printed.body {
        contract.signer = None;
    }
    let text = print(&printed).squeezed();
    let side = "Индивидуальный предприниматель Петрова Анна Сергеевна, именуемая в дальнейшем \
                «Исполнитель», действующая на основании записи в Едином государственном реестре \
                индивидуальных предпринимателей (ОГРНИП 304500116000157 от 08.06.2004), с одной \
                стороны";
    assert!(text.contains(&squeezed(side)), "{text}");
}

#[test]
fn a_signature_names_its_ground_and_nothing_where_there_is_none() {
    let act = print(&samples::act()).squeezed();
    assert_eq!(act.matches("наоснованииУстава").count(), 2, "{act}");

    let mut printed = samples::act();
    if let Body::Act(act) = &mut printed.body {
        for signer in [&mut act.signer, &mut act.buyer_signer]
            .into_iter()
            .flatten()
        {
            signer.ground = sample::some(" ");
            signer.post = sample::some("");
        }
    }
    let text = print(&printed).squeezed();
    assert!(!text.contains("основании"), "{text}");
    assert!(
        text.contains("ООО«Твинс»РуководительИ.И.ИвановМ.П."),
        "{text}"
    );

    let mut printed = samples::transfer(TransferStatus::Full);
    if let Body::Transfer(transfer) = &mut printed.body {
        by_proxy(&mut transfer.handed.signer);
        by_proxy(&mut transfer.invoice.head);
    }
    let text = print(&printed).squeezed();
    let handed = "Менеджер,наоснованиидоверенности№3от01.02.2026(должность)";
    assert!(text.contains(handed), "{text}");
    let signed = "О.И.Орловаподписываетнаоснованиидоверенности№3от01.02.2026.";
    assert!(text.contains(signed), "{text}");
    assert!(!text.contains("Устава"), "{text}");
}

#[test]
fn what_a_side_does_not_have_is_not_named() {
    let mut printed = sample::invoice();
    printed.seller = samples::trader();
    let text = print(&printed).squeezed();
    let head = text.split("Счётнаоплату").next().unwrap();
    assert!(
        head.contains("ИНН500100732259") && !head.contains("КПП"),
        "{head}"
    );

    let mut printed = samples::reconciliation();
    printed.buyer.inn = None;
    let text = print(&printed).squeezed();
    assert!(text.contains("«Ромашка»,сдругойстороны"), "{text}");
    assert_eq!(text.matches("(ИНН").count(), 1, "{text}");
}
