//! Files of КСФ and УКД for ЭДО, checked by `xmllint` against the schema beside these tests, by the
//! conditions that a schema cannot state, and by the paper.

use canape_domain::Violation;
use canape_domain::documents::printed::{
    Body, ChangedLine, Correction, Difference, Party, PartyForm, Reference, Signer, TransferStatus,
};
use canape_domain::documents::{ExchangeError, Printed};
use canape_domain::values::VatRate;

use crate::exchange::{accepted_by, sent};
use crate::paper::{print, squeezed};
use crate::sample::{buyer, day, line, seller, signer, some};
use crate::samples::{correction, trader};

const SCHEMA: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/schema/ukd-5.01-as-we-write-it.xsd"
);

const FUNCTIONS: [(Option<TransferStatus>, &str); 3] = [
    (None, "КСЧФ"),
    (Some(TransferStatus::Full), "КСЧФДИС"),
    (Some(TransferStatus::Primary), "ДИС"),
];

fn accepted(printed: &Printed) -> String {
    accepted_by(SCHEMA, printed)
}

fn changes(printed: &mut Printed) -> &mut Correction {
    match &mut printed.body {
        Body::Correction(correction) => correction,
        _ => unreachable!("a correction"),
    }
}

/// Of a seller, at a rate: one line went down, one up, one stays as it was.
fn made(seller: &Party, status: Option<TransferStatus>, rate: VatRate) -> Printed {
    let mut printed = correction(status);
    let row = |title: &str, before: (&str, &str), after: (&str, &str)| ChangedLine {
        before: line(title, before.0, before.1, rate),
        after: line(title, after.0, after.1, rate),
    };
    let lines = vec![
        row("Стул «Вена»", ("10", "1220"), ("0", "1220")),
        row("Доставка", ("0.5", "2440.10"), ("0.5", "3050.30")),
        row("Сборка", ("1", "500"), ("1", "500")),
    ];
    let [increase, decrease] = Difference::of(&lines).unwrap();
    let changes = changes(&mut printed);
    changes.lines = lines;
    changes.increase = increase;
    changes.decrease = decrease;
    if seller.form == PartyForm::SoleTrader {
        changes.head = Some(Signer {
            post: None,
            ..signer("", "Петрова Анна Сергеевна")
        });
    }
    printed.seller = seller.clone();
    printed
}

/// What is demanded of which function.
fn check_conditions(text: &str, function: &str) {
    let has = |piece: &str| text.contains(piece);
    assert!(
        has(&format!("КНД=\"1115133\" Функция=\"{function}\"")),
        "{text}"
    );
    let is_agreed = function != "КСЧФ";
    for piece in [
        "ПоФактХЖ=",
        "НаимДокОпр=",
        "<СодФХЖ3 ",
        "<ПередатДокум ",
        "<ДокумОснКор ",
    ] {
        assert_eq!(has(piece), is_agreed, "{piece}: {text}");
    }
    let powers = match function {
        "КСЧФ" => "0",
        "КСЧФДИС" => "6",
        _ => "3",
    };
    assert!(has(&format!("ОблПолн=\"{powers}\"")), "{text}");
    assert!(
        function == "ДИС" || text.matches("<Адрес>").count() == 2,
        "{text}"
    );
}

#[test]
fn each_function_of_a_firm_and_of_a_sole_trader_passes_at_each_rate() {
    let rates = [
        (
            VatRate::TwentyTwo,
            "НалСтДо=\"22%\" НалСтПосле=\"22%\"",
            "<СумУм>2200.00</СумУм>",
        ),
        (
            VatRate::Five,
            "НалСтДо=\"5%\" НалСтПосле=\"5%\"",
            "<СумУвел>14.53</СумУвел>",
        ),
        (
            VatRate::None,
            "НалСтДо=\"без НДС\"",
            "<БезНДС>без НДС</БезНДС>",
        ),
        (VatRate::Zero, "НалСтДо=\"0%\"", "<СумНДС>0.00</СумНДС>"),
    ];
    let sellers = [
        (
            seller(),
            "<СвЮЛУч НаимОрг=\"Общество с ограниченной ответственностью «Твинс»\" ИННЮЛ=\"6731067957\" КПП=\"673201001\"/>",
            "Статус=\"1\" ОснПолн=\"Должностные обязанности\"><ЮЛ ИННЮЛ=\"6731067957\"",
        ),
        (
            trader(),
            "<СвИП ИННФЛ=\"500100732259\" СвГосРегИП=\"ОГРНИП 304500116000157 от 08.06.2004\"><ФИО Фамилия=\"Петрова\" Имя=\"Анна\" Отчество=\"Сергеевна\"/></СвИП>",
            "Статус=\"4\" ОснПолн=\"Государственная регистрация индивидуального предпринимателя\"><ИП ИННФЛ=\"500100732259\"",
        ),
    ];
    for (seller, identity, signed) in &sellers {
        for (rate, named, tax) in rates {
            for (status, function) in FUNCTIONS {
                let text = accepted(&made(seller, status, rate));
                check_conditions(&text, function);
                for piece in [*identity, *signed, named, tax] {
                    assert!(text.contains(piece), "{piece} is not in {text}");
                }
            }
        }
    }
}

#[test]
fn the_file_says_what_the_paper_says() {
    for (status, _) in FUNCTIONS {
        let mut printed = made(&seller(), status, VatRate::TwentyTwo);
        changes(&mut printed).revision = Some(Reference {
            number: "2".to_owned(),
            date: day("2026-11-25"),
        });
        let text = accepted(&printed);
        let paper = print(&printed).squeezed();
        let sums = [
            "СтоимДоИзм",
            "СтоимПослеИзм",
            "СтоимУвел",
            "СтоимУм",
            "СтТовБезНДСВсего",
            "СтТовУчНалВсего",
        ];
        let told = sums.iter().map(|name| format!("{name}=\""));
        let taxes = ["СумНДС", "СумУвел", "СумУм"].map(|name| format!("<{name}>"));
        let told: Vec<&str> = told
            .chain(taxes)
            .flat_map(|mark| text.split(mark.as_str()).skip(1).collect::<Vec<_>>())
            .filter_map(|rest| rest.split(['"', '<']).next())
            .filter(|sum| *sum != "0.00")
            .collect();
        assert!(told.len() > 20, "{told:?}");
        for sum in told {
            let shown = sum.replace('.', ",");
            assert!(paper.contains(&shown), "{shown} is not in {paper}");
        }
        for words in [
            "Стул «Вена»",
            "Доставка",
            "№ 19 от",
            "Обществосограниченнойответственностью«Твинс»",
            "6731067957/673201001",
            "7736207543/770401001",
        ] {
            let words = squeezed(words);
            assert!(paper.contains(&words), "{words} is not in {paper}");
        }
    }
}

#[test]
fn a_correction_names_what_it_corrects_and_its_own_revision() {
    let mut printed = made(&seller(), Some(TransferStatus::Full), VatRate::TwentyTwo);
    changes(&mut printed).revision = Some(Reference {
        number: "2".to_owned(),
        date: day("2026-11-25"),
    });
    let file = sent(&printed).unwrap();
    let named = "ON_NKORSCHFDOPPR_7736207543-770401001_6731067957-673201001_20261122_0197b2c4-d5e6-7f08-9192-a3b4c5d6e7f8";
    assert_eq!(file.name, format!("{named}.xml"));
    let text = accepted(&printed);
    for piece in [
        &format!("ИдФайл=\"{named}\" ВерсФорм=\"5.01\" ВерсПрог=\"Canape CRM "),
        "<СвУчДокОбор ИдОтпр=\"6731067957-673201001\" ИдПол=\"7736207543-770401001\"/>",
        "ДатаИнфПр=\"22.11.2026\" ВремИнфПр=\"09.05.07\"",
        "<СвКСчФ НомерКСчФ=\"19\" ДатаКСчФ=\"22.11.2026\" КодОКВ=\"643\">",
        "<СчФ НомерСчФ=\"17\" ДатаСчФ=\"10.11.2026\"><ИспрСчФ НомИспрСчФ=\"1\" ДатаИспрСчФ=\"12.11.2026\"/></СчФ>",
        "<ИспрКСчФ НомИспрКСчФ=\"2\" ДатаИспрКСчФ=\"25.11.2026\"/>",
        "КолТовДо=\"10\" КолТовПосле=\"0\" ЦенаТовДо=\"1000.00\"",
        "<СтТовБезНДС СтоимДоИзм=\"10000.00\" СтоимПослеИзм=\"0.00\" СтоимУм=\"10000.00\"/>",
        "<СтТовУчНал СтоимДоИзм=\"12200.00\" СтоимПослеИзм=\"0.00\" СтоимУм=\"12200.00\"/>",
        // What did not change.
        "<СтТовУчНал СтоимДоИзм=\"500.00\" СтоимПослеИзм=\"500.00\"/>",
        "<ВсегоУм СтТовБезНДСВсего=\"10000.00\" СтТовУчНалВсего=\"12200.00\"><СумНал><СумНДС>2200.00</СумНДС></СумНал></ВсегоУм>",
        "<ПередатДокум НаимОсн=\"УПД\" НомОсн=\"17\" ДатаОсн=\"10.11.2026\"/>",
        "<ДокумОснКор НаимОсн=\"Соглашение\" НомОсн=\"2\" ДатаОсн=\"20.11.2026\"/>",
        "СодОпер=\"Предлагаю изменить стоимость\"",
        "Должн=\"Генеральный директор\"><ФИО Фамилия=\"Иванов\" Имя=\"Иван\" Отчество=\"Иванович\"/>",
    ] {
        assert!(text.contains(piece), "{piece} is not in {text}");
    }
    let changes = changes(&mut printed);
    changes.ground = some("по договорённости");
    let head = changes.head.as_mut().unwrap();
    head.ground = some("доверенности №\u{a0}3 от\u{a0}01.02.2026");
    let text = accepted(&printed);
    for piece in [
        "<ДокумОснКор НаимОсн=\"Без документа-основания\" ДопСвОсн=\"по договорённости\"/>",
        "ОснПолн=\"Доверенность № 3 от 01.02.2026\"",
    ] {
        assert!(text.contains(piece), "{piece} is not in {text}");
    }
}

#[test]
fn what_only_went_up_has_no_row_of_what_went_down() {
    let mut printed = made(&seller(), None, VatRate::TwentyTwo);
    let changes = changes(&mut printed);
    changes.lines.remove(0);
    [changes.increase, changes.decrease] = Difference::of(&changes.lines).unwrap();
    let text = accepted(&printed);
    assert!(text.contains("<ВсегоУвел "), "{text}");
    assert!(!text.contains("<ВсегоУм "), "{text}");
}

#[test]
fn what_the_format_cannot_hold_is_named_and_nothing_is_written() {
    let mut printed = made(&seller(), Some(TransferStatus::Full), VatRate::TwentyTwo);
    printed.seller.address = None;
    printed.buyer = Party {
        form: PartyForm::Person,
        full_name: "Петрова Анна Сергеевна".to_owned(),
        ..buyer()
    };
    let changes = changes(&mut printed);
    changes.original = None;
    changes.head.as_mut().unwrap().post = None;
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
            ("/legal_entity/signatories", "no_post"),
            ("/basis_id", "basis_needed"),
            ("/legal_entity/legal_address", "no_address"),
            ("/buyer/full_name", "person_not_in_format"),
        ]
    );
}
