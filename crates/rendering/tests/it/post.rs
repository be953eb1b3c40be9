//! What goes to the post: lists, envelopes, covering letters; and many papers in one printout.

use canape_domain::dispatches::{Correspondent, Enclosed, MailPaper, Mailing, Parcel};
use canape_domain::documents::{Exchange, Press, PressError, Sheaf};
use canape_rendering::Formats;

use crate::paper::{PRESS, Paper, print};
use crate::sample::{day, head};
use crate::samples;

fn side(name: &str, index: &str, address: &str) -> Correspondent {
    Correspondent {
        name: name.to_owned(),
        address: address.to_owned(),
        index: Some(index.to_owned()),
        phone: Some("+7 910 111-22-33".to_owned()),
    }
}

fn enclosed(title: &str, copies: u8, pages: Option<usize>) -> Enclosed {
    Enclosed {
        title: title.to_owned(),
        copies,
        pages,
    }
}

fn mailing(paper: MailPaper) -> Mailing {
    let parcel = |recipient, enclosed| Parcel {
        sender: side("ООО «Твинс»", "214000", "г. Смоленск, ул. Ленина, д. 1"),
        recipient,
        enclosed,
        signer: Some(head()),
    };
    let long = "Общество с ограниченной ответственностью «Научно-производственное объединение \
                «Северные промышленные технологии и оборудование»";
    Mailing {
        paper,
        on: day("2026-11-30"),
        parcels: vec![
            parcel(
                side(
                    "ООО «Ромашка»",
                    "119021",
                    "г. Москва, ул. Льва Толстого, д. 16",
                ),
                vec![
                    enclosed("Акт № 15 от 22.11.2026", 2, Some(1)),
                    enclosed("УПД № 7 от 23.11.2026", 2, Some(3)),
                ],
            ),
            parcel(
                side(
                    long,
                    "620000",
                    "Свердловская обл., г. Екатеринбург, Верх-Исетский район, \
                     ул. Народного ополчения, д. 128, корп. 4, стр. 2, оф. 1512, а/я 77",
                ),
                vec![enclosed("Договор поставки № 3 от 01.11.2026", 1, None)],
            ),
        ],
    }
}

fn posted(paper: MailPaper) -> Paper {
    Paper::of(PRESS.mailing(&mailing(paper)).expect("it is printed"))
}

#[test]
fn a_list_names_every_envelope() {
    let text = posted(MailPaper::List).squeezed();
    for said in [
        "Списокотправленийот30.11.2026",
        "ООО«Ромашка»",
        "119021,г.Москва,ул.ЛьваТолстого,д.16",
        "УПД№7от23.11.2026",
        "Отправлений:2,документов:3,экземпляров:5",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn an_envelope_has_its_sender_at_the_top_and_its_recipient_at_the_bottom() {
    for (paper, width, height) in [
        (MailPaper::EnvelopesC5, 229.0, 162.0),
        (MailPaper::EnvelopesDl, 220.0, 110.0),
    ] {
        let printed = posted(paper);
        assert_eq!(printed.pages().len(), 2, "one page a client");
        let words = printed.words();
        let point = 72.0 / 25.4;
        for word in &words {
            assert!((word.size[0] - width * point).abs() < 1.0, "{word:?}");
            assert!((word.size[1] - height * point).abs() < 1.0, "{word:?}");
            assert!(word.left > 0.0 && word.right < word.size[0], "{word:?}");
            assert!(word.top > 0.0 && word.bottom < word.size[1], "{word:?}");
        }
        let first = |text: &str| {
            let found = words
                .iter()
                .find(|word| word.page == 1 && word.text == text);
            found.unwrap_or_else(|| panic!("{text}: {words:?}"))
        };
        let (sender, recipient) = (first("214000"), first("119021"));
        assert!(sender.left < sender.size[0] / 2.0 && sender.bottom < sender.size[1] / 2.0);
        assert!(recipient.left > recipient.size[0] / 2.0);
        assert!(recipient.top > recipient.size[1] / 2.0);
    }
}

#[test]
fn a_covering_letter_says_what_lies_in_its_envelope() {
    let pages = posted(MailPaper::Covering).pages();
    assert_eq!(pages.len(), 2, "one letter a client");
    for said in [
        "Акт№15от22.11.2026",
        "вернутьпоодномуэкземпляру",
        "И.И.Иванов",
    ] {
        assert!(pages[0].contains(said), "{said}: {}", pages[0]);
    }
    // Two copies of one page and two of three.
    assert!(pages[0].contains("Всего48"), "{}", pages[0]);
    assert!(!pages[1].contains("вернуть"), "{}", pages[1]);
}

#[test]
fn a_list_is_a_table_too() {
    let bytes = Formats
        .mailing(&mailing(MailPaper::List))
        .expect("it is written");
    assert!(bytes.starts_with(b"PK"));
}

#[test]
fn papers_are_bound_as_they_were_kept_each_copy_on_a_leaf_of_its_own() {
    let (act, contract) = (print(&samples::act()), print(&samples::contract()));
    let (one, many) = (act.pages().len(), contract.pages().len());
    assert_eq!(one, 1);
    assert_eq!(PRESS.pages(contract.bytes.clone()), Some(many));
    let sheaves = || {
        vec![
            Sheaf {
                bytes: act.bytes.clone(),
                copies: 2,
            },
            Sheaf {
                bytes: contract.bytes.clone(),
                copies: 1,
            },
        ]
    };
    let bound = Paper::of(PRESS.bound(sheaves(), false).expect("bound"));
    let pages = bound.pages();
    assert_eq!(pages.len(), 2 + many);
    assert_eq!(pages[0], act.pages()[0]);
    assert_eq!(pages[1], act.pages()[0]);
    assert_eq!(pages[2..], contract.pages());
    assert_eq!(bound.codes(1), act.codes(1), "the code is bound, too");

    let leaves = Paper::of(PRESS.bound(sheaves(), true).expect("bound"));
    let count = PRESS.pages(leaves.bytes.clone()).expect("a PDF");
    assert_eq!(count, 4 + many + many % 2);
    let pages = leaves.pages();
    assert_eq!(
        (pages[0].as_str(), pages[1].as_str()),
        (act.pages()[0].as_str(), "")
    );
    assert_eq!(pages[2], act.pages()[0]);
    assert_eq!(pages[4], contract.pages()[0]);

    let broken = Sheaf {
        bytes: b"%PDF-1.7".to_vec(),
        copies: 1,
    };
    let refused = PRESS.bound(vec![broken], false);
    assert!(matches!(refused, Err(PressError::Template(_))));
}
