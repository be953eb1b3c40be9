//! Files of many documents: the register, read back as a spreadsheet's own parts, and `CommerceML`.

use std::io::{Cursor, Read as _, Write as _};
use std::process::Command;

use canape_domain::documents::{
    Book, BookKind, BookWish, Entry, Exchange as _, Kind, PaymentState, Printed, Row, Stage,
};
use canape_domain::values::Money;
use canape_domain::{Id, Named};
use canape_rendering::Formats;

use crate::sample::{day, money};

fn begun(kind: BookKind) -> Box<dyn Book> {
    let wish = BookWish {
        kind,
        from: day("2026-11-01"),
        until: day("2026-11-30"),
        made_at: "2026-12-01T09:05:07".parse().unwrap(),
    };
    Formats.book(wish).unwrap()
}

fn id<T>() -> Id<T> {
    serde_json::from_str("\"0197b2c4-d5e6-7f08-9192-a3b4c5d6e7f8\"").unwrap()
}

fn named<T>(name: &str) -> Named<T> {
    Named {
        id: id(),
        name: name.to_owned(),
    }
}

fn entry(kind: Kind, printed: Printed) -> Entry {
    let goods = printed.goods().unwrap();
    let is_invoice = kind == Kind::Invoice;
    let paid = if is_invoice {
        money("1000")
    } else {
        Money::ZERO
    };
    let row = Row {
        id: id(),
        kind,
        stage: Stage::Issued,
        number: printed.number.clone(),
        date: printed.date,
        title: None,
        deal: Some(named("=1+1")),
        legal_entity: named("ООО «Твинс»"),
        company: None,
        contact: None,
        buyer_name: printed.buyer.name.clone(),
        basis: None,
        amount: goods.totals.gross,
        vat: goods.totals.vat_total(),
        paid,
        payment_state: is_invoice.then_some(PaymentState::PartlyPaid),
        pay_by: None,
        due_on: None,
        issued_at: None,
        created_at: "2026-11-22T09:05:07Z".parse().unwrap(),
        trail: None,
        version: 1,
    };
    Entry {
        row,
        printed,
        deal_number: Some(1204),
        responsible: Some("=Анна".to_owned()),
    }
}

fn entries() -> [Entry; 3] {
    let mut void = entry(Kind::Act, crate::samples::act());
    void.row.stage = Stage::Cancelled;
    [
        entry(Kind::Invoice, crate::sample::invoice()),
        entry(
            Kind::Transfer,
            crate::samples::transfer(canape_domain::documents::printed::TransferStatus::Full),
        ),
        void,
    ]
}

/// The rows of the only sheet: cells by their texts and numbers.
fn sheet(bytes: Vec<u8>) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut part = archive.by_name("xl/worksheets/sheet1.xml").unwrap();
    part.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_register_has_sums_as_numbers_dates_as_dates_and_a_foot_that_adds_up() {
    let mut book = begun(BookKind::Register);
    for entry in entries() {
        book.add(&entry).unwrap();
    }
    let text = sheet(book.finish().unwrap());
    let rows: Vec<&str> = text.split("<row ").skip(1).collect();
    assert_eq!(rows.len(), 5, "the head, three documents, the foot: {text}");
    for piece in ["Контрагент", "НДС 22 %", "Ответственный"] {
        assert!(rows[0].contains(piece), "{piece} is not in {}", rows[0]);
    }
    // 22 November 2026 is day 46348 of Excel's calendar. Sums: 19200 + 21250 + 1471.50.
    for piece in [
        "<v>46348</v>",
        "Счёт",
        "<t>7736207543</t>",
        "Договор № 7 от 01.11.2026",
        "<v>41921.5</v>",
        "<v>1000</v>",
        "Оплачен частично",
        "<v>1204</v>",
        "<t>=Анна</t>",
    ] {
        assert!(rows[1].contains(piece), "{piece} is not in {}", rows[1]);
    }
    assert!(rows[2].contains("УПД, статус 1"), "{}", rows[2]);
    assert!(rows[3].contains("Аннулирован"), "{}", rows[3]);
    assert!(!rows[3].contains("41921.5"), "{}", rows[3]);
    let foot = rows[4];
    assert!(
        foot.contains("SUBTOTAL(109,P2:P4)</f><v>83843.00</v>"),
        "{foot}"
    );
    assert!(
        foot.contains("SUBTOTAL(109,Q2:Q4)</f><v>1000.00</v>"),
        "{foot}"
    );
    for piece in [
        "ySplit=\"1\"",
        "state=\"frozen\"",
        "<autoFilter ref=\"A1:V4\"/>",
    ] {
        assert!(text.contains(piece), "{piece} is not in {text}");
    }
}

#[test]
fn an_empty_register_is_one_all_the_same() {
    let text = sheet(begun(BookKind::Register).finish().unwrap());
    assert_eq!(text.matches("<row ").count(), 1);
}

#[test]
fn commerce_ml_names_operation_parties_goods_and_tax() {
    let mut book = begun(BookKind::CommerceMl);
    let [mut invoice, transfer, _] = entries();
    invoice.printed.buyer.full_name = "Café & <сын>".to_owned();
    for entry in [&invoice, &transfer] {
        book.add(entry).unwrap();
    }
    let bytes = book.finish().unwrap();
    let mut kept = tempfile::NamedTempFile::new().unwrap();
    kept.write_all(&bytes).unwrap();
    let mut xmllint = Command::new("xmllint");
    let read = xmllint.arg("--noout").arg(kept.path()).status();
    assert!(read.expect("xmllint of libxml2-utils").success());
    let text = String::from_utf8(bytes).unwrap();
    for piece in [
        "<КоммерческаяИнформация ВерсияСхемы=\"2.10\" ДатаФормирования=\"2026-12-01T09:05:07\">",
        "<Номер>15</Номер><Дата>2026-11-22</Дата><ХозОперация>Счет на оплату</ХозОперация><Роль>Продавец</Роль>",
        "<ХозОперация>Отпуск товара</ХозОперация>",
        "<Сумма>41921.50</Сумма>",
        "<ОфициальноеНаименование>Café &amp; &lt;сын&gt;</ОфициальноеНаименование>",
        "<ИНН>7736207543</ИНН><КПП>770401001</КПП>",
        "<Артикул>CRM-12</Артикул><Наименование>Доступ к Canape CRM, 12 мес.</Наименование><БазоваяЕдиница Код=\"796\" НаименованиеПолное=\"шт\">шт</БазоваяЕдиница><СтавкиНалогов><СтавкаНалога><Наименование>НДС</Наименование><Ставка>22</Ставка>",
        "<ЦенаЗаЕдиницу>19200.00</ЦенаЗаЕдиницу><Количество>1</Количество><Сумма>19200.00</Сумма>",
        "<УчтеноВСумме>true</УчтеноВСумме><Сумма>3462.30</Сумма>",
    ] {
        assert!(text.contains(piece), "{piece} is not in {text}");
    }
    let known = text.matches("<Артикул>CRM-12</Артикул>").count();
    assert_eq!(known, 2, "the same goods in both documents");
}

#[test]
fn enterprise_data_tells_what_was_handed_over() {
    let mut book = begun(BookKind::EnterpriseData);
    let [invoice, transfer, _] = entries();
    for entry in [&invoice, &transfer] {
        book.add(entry).unwrap();
    }
    let bytes = book.finish().unwrap();
    let mut kept = tempfile::NamedTempFile::new().unwrap();
    kept.write_all(&bytes).unwrap();
    let mut xmllint = Command::new("xmllint");
    let read = xmllint.arg("--noout").arg(kept.path()).status();
    assert!(read.expect("xmllint of libxml2-utils").success());
    let text = String::from_utf8(bytes).unwrap();
    for piece in [
        "<msg:Format>http://v8.1c.ru/edi/edi_stnd/EnterpriseData/1.17</msg:Format>",
        "<msg:CreationDate>2026-12-01T09:05:07</msg:CreationDate>",
        "<Body xmlns=\"http://v8.1c.ru/edi/edi_stnd/EnterpriseData/1.17\">",
        "<ВидОперации>РеализацияКлиенту</ВидОперации>",
        "<СуммаВключаетНДС>true</СуммаВключаетНДС>",
        "<ИНН>7736207543</ИНН><КПП>770401001</КПП><ЮридическоеФизическоеЛицо>ЮридическоеЛицо</ЮридическоеФизическоеЛицо>",
        "<Налогообложение>ПродажаОблагаетсяНДС</Налогообложение>",
        "<СтавкаНДС><Ставка>22</Ставка><РасчетнаяСтавка>false</РасчетнаяСтавка><НеОблагается>false</НеОблагается><ВидСтавки>Общая</ВидСтавки></СтавкаНДС>",
    ] {
        assert!(text.contains(piece), "{piece} is not in {text}");
    }
    assert_eq!(
        text.matches("<Документ.РеализацияТоваровУслуг>").count(),
        1,
        "an invoice hands nothing over"
    );
    let sums: Vec<&str> = text.split("<Сумма>").skip(1).collect();
    let sums: Vec<f64> = sums
        .iter()
        .filter_map(|rest| rest.split_once('<')?.0.parse().ok())
        .collect();
    let (whole, lines) = sums.split_first().unwrap();
    let total: f64 = lines.iter().sum();
    assert!((whole - total).abs() < 0.005, "{whole} is not {total}");
}
