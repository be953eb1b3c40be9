//! Files for ЭДО, checked by `xmllint` against the schema beside these tests and by the conditions
//! that a schema cannot state.

use std::io::Write as _;
use std::process::Command;

use canape_domain::documents::printed::{
    Body, Origin, Party, PartyForm, Reference, Signer, TransferStatus,
};
use canape_domain::documents::{
    Document, Exchange as _, ExchangeError, ExchangeFile, Printed, Sent,
};
use canape_domain::values::VatRate;
use canape_domain::{Id, Violation};
use canape_rendering::Formats;
use chrono::NaiveDateTime;

use crate::sample::{buyer, day, goods, head, line, money, printed, seller, some};
use crate::samples::{trader, transfer, vat_invoice_part};

const SCHEMA: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/schema/upd-5.03-as-we-write-it.xsd"
);

pub fn sent(printed: &Printed) -> Result<ExchangeFile, ExchangeError> {
    let made_at: NaiveDateTime = "2026-11-22T09:05:07".parse().unwrap();
    Formats.transfer(&Sent {
        id: id(),
        printed,
        made_at,
        sender: None,
        recipient: None,
    })
}

fn id() -> Id<Document> {
    serde_json::from_str("\"0197b2c4-d5e6-7f08-9192-a3b4c5d6e7f8\"").unwrap()
}

fn accepted(printed: &Printed) -> String {
    accepted_by(SCHEMA, printed)
}

/// The file as text, after `xmllint` has accepted its bytes.
pub fn accepted_by(schema: &str, printed: &Printed) -> String {
    let file = sent(printed).unwrap();
    let mut kept = tempfile::NamedTempFile::new().unwrap();
    kept.write_all(&file.bytes).unwrap();
    let xmllint = |options: &[&str]| {
        let output = Command::new("xmllint")
            .args(options)
            .arg(kept.path())
            .output()
            .expect("xmllint of libxml2-utils");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{said}");
        String::from_utf8(output.stdout).unwrap()
    };
    xmllint(&["--noout", "--nonet", "--schema", schema]);
    xmllint(&["--encode", "utf-8"])
}

/// What is demanded of which function, in the words of the schema's own rules.
fn check_conditions(text: &str, function: &str) {
    let has = |piece: &str| text.contains(piece);
    assert!(has(&format!("Функция=\"{function}\"")), "{text}");
    let is_for_tax = function != "ДОП";
    let is_transfer = function != "СЧФ";
    assert_eq!(has("НаимДокОпр="), is_transfer);
    assert_eq!(has("<СвПродПер>"), is_transfer);
    assert_eq!(has("ДатаПер="), is_transfer);
    assert!(
        !is_for_tax || text.matches("<Адрес>").count() == 3,
        "{text}"
    );
    assert!(function != "СЧФ" || has("<ДокПодтвОтгрНом "), "{text}");
    for attribute in [
        "НаимТов=",
        "СтТовБезНДС=",
        "СтТовУчНал=",
        "КолТов=",
        "ЦенаТов=",
    ] {
        assert!(has(attribute), "{attribute} is not in {text}");
    }
}

/// The same document as each of the three functions.
fn each_function(seller: &Party, rate: VatRate) -> [(Printed, &'static str); 3] {
    let mut lines = vec![
        line("Стул «Вена»", "3", "100.00", rate),
        line("Доставка", "0.333", "50.50", rate),
    ];
    lines[0].article = some("СТ-1");
    let goods = goods(lines);
    let head = match seller.form {
        PartyForm::SoleTrader => Signer {
            post: None,
            ..crate::sample::signer("", "Петрова Анна Сергеевна")
        },
        PartyForm::Organisation | PartyForm::Person => head(),
    };
    let of = |status| {
        let mut printed = transfer(status);
        let Body::Transfer(transfer) = &mut printed.body else {
            unreachable!("a transfer")
        };
        transfer.invoice.goods = goods.clone();
        transfer.invoice.head = Some(head.clone());
        transfer.invoice.state_contract = None;
        transfer.invoice.consignee = Some(buyer().as_consignee());
        transfer.handed.signer = Some(head.clone());
        printed.seller = seller.clone();
        printed
    };
    let mut invoice = vat_invoice_part();
    invoice.goods = goods.clone();
    invoice.head = Some(head.clone());
    invoice.state_contract = None;
    invoice.consignee = Some(buyer().as_consignee());
    let invoice = Printed {
        seller: seller.clone(),
        ..printed("18", Body::VatInvoice(invoice))
    };
    [
        (invoice, "СЧФ"),
        (of(TransferStatus::Full), "СЧФДОП"),
        (of(TransferStatus::Primary), "ДОП"),
    ]
}

#[test]
fn each_function_of_a_firm_and_of_a_sole_trader_passes_at_each_rate() {
    let rates = [
        (
            VatRate::TwentyTwo,
            "НалСт=\"22%\"",
            "<СумНал>54.10</СумНал>",
        ),
        (VatRate::Five, "НалСт=\"5%\"", "<СумНал>14.29</СумНал>"),
        (
            VatRate::None,
            "НалСт=\"без НДС\"",
            "<БезНДС>без НДС</БезНДС>",
        ),
        (VatRate::Zero, "НалСт=\"0%\"", "<СумНал>0.00</СумНал>"),
    ];
    let sellers = [
        (
            seller(),
            "<СвЮЛУч НаимОрг=\"Общество с ограниченной ответственностью «Твинс»\" ИННЮЛ=\"6731067957\" КПП=\"673201001\"/>",
        ),
        (
            trader(),
            "<СвИП ИННФЛ=\"500100732259\" ОГРНИП=\"304500116000157\" ДатаОГРНИП=\"08.06.2004\"><ФИО Фамилия=\"Петрова\" Имя=\"Анна\" Отчество=\"Сергеевна\"/></СвИП>",
        ),
    ];
    for (seller, identity) in &sellers {
        for (rate, named, tax) in rates {
            for (printed, function) in each_function(seller, rate) {
                let text = accepted(&printed);
                check_conditions(&text, function);
                for piece in [identity, named, tax] {
                    assert!(text.contains(piece), "{piece} is not in {text}");
                }
            }
        }
    }
}

#[test]
fn the_file_says_what_the_paper_says() {
    let [_, (printed, _), _] = each_function(&seller(), VatRate::TwentyTwo);
    let file = sent(&printed).unwrap();
    let named = "ON_NSCHFDOPPR_7736207543-770401001_6731067957-673201001_20261122_0197b2c4-d5e6-7f08-9192-a3b4c5d6e7f8_0_0_0_0_0_00";
    assert_eq!(file.name, format!("{named}.xml"));
    let text = accepted(&printed);
    for piece in [
        &format!("ИдФайл=\"{named}\" ВерсФорм=\"5.03\" ВерсПрог=\"Canape CRM "),
        "ДатаИнфПр=\"22.11.2026\" ВремИнфПр=\"09.05.07\"",
        "<СвСчФакт НомерДок=\"17\" ДатаДок=\"22.11.2026\">",
        "НомСтр=\"1\" НаимТов=\"Стул «Вена»\" ОКЕИ_Тов=\"796\" НаимЕдИзм=\"шт\" КолТов=\"3\" ЦенаТов=\"81.967\" СтТовБезНДС=\"245.90\" НалСт=\"22%\" СтТовУчНал=\"300.00\"",
        "<ДопСведТов АртикулТов=\"СТ-1\"/>",
        "КолТов=\"0.333\"",
        "<ОснПер РеквНаимДок=\"Договор\" РеквНомерДок=\"7\" РеквДатаДок=\"01.11.2026\"/>",
        "<РабОргПрод Должность=\"Генеральный директор\"><ФИО Фамилия=\"Иванов\" Имя=\"Иван\" Отчество=\"Иванович\"/></РабОргПрод>",
        "<Подписант Должн=\"Генеральный директор\" СпосПодтПолном=\"1\">",
        "<БанкРекв НомерСчета=\"40702810782000374002\">",
        "<ГрузОт><ОнЖе>он же</ОнЖе></ГрузОт><ГрузПолуч СокрНаим=\"ООО «Ромашка»\">",
        "<Тран СвТран=\"Транспортная накладная № 88 от 22.11.2026\"/>",
    ] {
        assert!(text.contains(piece), "{piece} is not in {text}");
    }
    let known = Sent {
        sender: Some("2BM-1"),
        recipient: Some("2BE-2"),
        made_at: "2026-11-22T09:05:07".parse().unwrap(),
        id: id(),
        printed: &printed,
    };
    let name = Formats.transfer(&known).unwrap().name;
    assert!(name.starts_with("ON_NSCHFDOPPR_2BE-2_2BM-1_2026"), "{name}");
}

#[test]
fn whatever_people_typed_is_in_the_file_unharmed() {
    let typed = "Café & <сын> \"№ 5\" 😀 ₽ і ў";
    let [_, _, (mut printed, _)] = each_function(&seller(), VatRate::None);
    printed.buyer.full_name = typed.to_owned();
    let Body::Transfer(transfer) = &mut printed.body else {
        unreachable!("a transfer")
    };
    transfer.basis = "по договорённости".to_owned();
    transfer.invoice.shipper = some("ООО «Склад», г. Смоленск");
    transfer.invoice.consignee = some("ООО «Василёк», г. Москва");
    transfer.invoice.state_contract = some("1772702345626000012000000");
    transfer.invoice.goods.lines[0].kind_code = some("9401310000");
    transfer.invoice.goods.lines[0].title = typed.to_owned();
    transfer.invoice.goods.lines[0].article = Some("А".repeat(60));
    transfer.invoice.goods.lines[0].origin = Some(Origin {
        country_code: "156".to_owned(),
        country: "Китай".to_owned(),
        declaration: some("10702020/150126/0001234"),
    });
    let proxy = transfer.invoice.head.as_mut().unwrap();
    proxy.ground = some("доверенности №\u{a0}3 от\u{a0}01.02.2026");
    let text = accepted(&printed);
    let escaped = "Café &amp; &lt;сын&gt; &quot;№ 5&quot; 😀 ₽ і ў";
    for piece in [
        &format!("НаимОрг=\"{escaped}\""),
        &format!("НаимТов=\"{escaped}\""),
        "<БезДокОснПер>1</БезДокОснПер>",
        "<ТекстИнф Идентиф=\"Основание\" Значен=\"по договорённости\"/>",
        "КодТов=\"АААА",
        "КодВидТов=\"9401310000\"",
        "<ТекстИнф Идентиф=\"Грузоотправитель\" Значен=\"ООО «Склад», г. Смоленск\"/>",
        "<ТекстИнф Идентиф=\"Грузополучатель\" Значен=\"ООО «Василёк», г. Москва\"/>",
        "ИдГосКон=\"1772702345626000012000000\"",
        "<СвДТ КодПроисх=\"156\" НомерДТ=\"10702020/150126/0001234\"/>",
        "СпосПодтПолном=\"5\"",
        "<СвДоверБум ДатаВыдДовер=\"01.02.2026\" ВнНомДовер=\"3\"/>",
    ] {
        assert!(text.contains(piece), "{piece} is not in {text}");
    }
    let file = sent(&printed).unwrap();
    assert!(file.bytes.windows(6).any(|piece| piece == b"&#233;"));
}

#[test]
fn what_the_format_cannot_hold_is_named_and_nothing_is_written() {
    let [_, (mut printed, _), _] = each_function(&seller(), VatRate::TwentyTwo);
    printed.seller.address = None;
    printed.buyer = Party {
        form: PartyForm::SoleTrader,
        full_name: "ИП Петрова А.С.".to_owned(),
        address: None,
        ..buyer()
    };
    let Body::Transfer(transfer) = &mut printed.body else {
        unreachable!("a transfer")
    };
    transfer.invoice.state_contract = some("17");
    transfer.invoice.goods.lines[1].net = money("0");
    let head = transfer.invoice.head.as_mut().unwrap();
    "Иванов".clone_into(&mut head.full_name);
    let Err(ExchangeError::Lacks(found)) = sent(&printed) else {
        unreachable!("it lacks much")
    };
    let rule = |one: &Violation| (one.pointer.clone(), one.code);
    let found: Vec<_> = found.all().iter().map(rule).collect();
    let found: Vec<_> = found
        .iter()
        .map(|(place, code)| (place.as_str(), *code))
        .collect();
    assert_eq!(
        found,
        [
            ("/legal_entity/signatories", "not_a_full_name"),
            ("/legal_entity/legal_address", "no_address"),
            ("/buyer/legal_address", "no_address"),
            ("/buyer/inn", "no_inn"),
            ("/buyer/full_name", "not_a_full_name"),
            ("/state_contract", "state_contract_length"),
            ("/lines/1/price", "zero_price"),
        ]
    );
}

#[test]
fn an_advance_says_what_was_received_and_nothing_of_what_is_not_known() {
    let text = accepted(&crate::samples::advance());
    for piece in [
        "Функция=\"СЧФ\"",
        "<СвПРД НомерПРД=\"77\" ДатаПРД=\"20.11.2026\"/>",
        "НалСт=\"22/122\"",
        "СтТовУчНал=\"19200.00\"",
        "<СумНал>3462.30</СумНал>",
        "СтТовУчНалВсего=\"19200.00\"",
    ] {
        assert!(text.contains(piece), "{piece} is not in {text}");
    }
    for unknown in ["КолТов=", "ЦенаТов=", "СтТовБезНДС", "ДокПодтвОтгрНом"]
    {
        assert!(!text.contains(unknown), "{unknown} is in {text}");
    }
}

#[test]
fn a_revision_keeps_its_number_and_names_its_own() {
    let [_, (mut printed, function), _] = each_function(&seller(), VatRate::TwentyTwo);
    let Body::Transfer(transfer) = &mut printed.body else {
        unreachable!("a transfer")
    };
    transfer.invoice.correction = Some(Reference {
        number: "2".to_owned(),
        date: day("2026-11-25"),
    });
    let text = accepted(&printed);
    check_conditions(&text, function);
    let line =
        "НомерДок=\"17\" ДатаДок=\"22.11.2026\"><ИспрДок НомИспр=\"2\" ДатаИспр=\"25.11.2026\"/>";
    assert!(text.contains(line), "{text}");
}

#[test]
fn kinds_without_a_format_have_no_file() {
    for printed in [crate::samples::act(), crate::sample::invoice()] {
        assert!(matches!(sent(&printed), Err(ExchangeError::NoFormat)));
    }
}
