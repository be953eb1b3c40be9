//! Five templates as firms write them, from DOCX to PDF: text, sums and pages are compared.

use std::path::Path;
use std::process::Command;

use canape_domain::documents::Printed;
use canape_domain::documents::printed::{Body, Entry};
use canape_domain::templates::Filler as _;
use canape_rendering::DocxTemplates;

use crate::sample::{day, invoice, money};
use crate::samples::{act, contract, quote, reconciliation, trader};
use crate::word::{bold, line, p, row, split, table, word};

/// A PDF that was made of a filled template.
struct Pdf {
    text: String,
    pages: usize,
}

/// All at once: the program starts for seconds.
fn converted(templates: &[(&str, Vec<u8>, Printed)]) -> Vec<Pdf> {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let mut files = Vec::new();
    for (name, template, printed) in templates {
        let bytes = DocxTemplates.fill(template, printed);
        let bytes = bytes.unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let file = path(&format!("{name}.docx"));
        std::fs::write(&file, bytes).unwrap();
        files.push(file);
    }
    let profile = format!("-env:UserInstallation=file://{}", path("profile").display());
    let done = Command::new("soffice")
        .arg(profile)
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .args(&files)
        .env("HOME", folder.path())
        .output()
        .expect("LibreOffice Writer is installed");
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    let made = templates
        .iter()
        .map(|(name, ..)| read(&path(&format!("{name}.pdf"))));
    made.collect()
}

fn read(pdf: &Path) -> Pdf {
    let said = |program: &str, arguments: &[&str], rest: &[&str]| {
        let output = Command::new(program)
            .args(arguments)
            .arg(pdf)
            .args(rest)
            .output();
        let output = output.expect("poppler-utils are installed");
        assert!(output.status.success(), "{program} {}", pdf.display());
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let info = said("pdfinfo", &[], &[]);
    let pages = info.lines().find_map(|line| line.strip_prefix("Pages:"));
    let text = said("pdftotext", &["-layout", "-enc", "UTF-8"], &["-"]);
    Pdf {
        text: text.split_whitespace().collect::<Vec<_>>().join(" "),
        pages: pages.unwrap().trim().parse().unwrap(),
    }
}

/// An invoice: a letterhead in the header, runs that Word split, lines in one row, VAT per rate.
fn of_invoice() -> (&'static str, Vec<u8>, Printed) {
    let header = split(
        "{{ продавец.название }}, ИНН {{ продавец.инн }}, {{ продавец.телефон }}",
        4,
    );
    let footer = p("{{ продавец.банк }}, БИК {{ продавец.бик }}");
    let body = [
        split(
            "СЧЁТ № {{ документ.номер }} от {{ документ.дата | дата_прописью }}",
            3,
        ),
        p(
            "Покупатель: {{ покупатель.полное_название }}{% if покупатель.кпп %}, КПП {{ покупатель.кпп }}{% endif %}",
        ),
        table(&[
            line(&["№", "Товар", "Кол-во", "Цена", "Сумма"]),
            line(&[
                "{% for строка in строки %}{{ строка.номер }}",
                "{{ строка.название }}{% if строка.артикул %} ({{ строка.артикул }}){% endif %}",
                "{{ строка.количество }} {{ строка.единица }}",
                "{{ строка.цена }}",
                "{{ строка.сумма }}{% endfor %}",
            ]),
        ]),
        p("Итого: {{ итого.сумма | деньги }} руб."),
        p("{% for ставка in ндс_по_ставкам %}"),
        p("В т.ч. НДС {{ ставка.ставка }}: {{ ставка.ндс }}"),
        p("{% endfor %}"),
        p("{{ итого.сумма | прописью }}"),
        p("Оплатить до {{ оплатить_до }}"),
    ];
    let template = word(&body.concat(), &header, &footer).packed();
    ("invoice", template, invoice())
}

/// A contract: the genitive, a choice by who the client is, the text block by block.
fn of_contract() -> (&'static str, Vec<u8>, Printed) {
    let body = [
        bold("{{ договор.заголовок | заглавными }} № {{ документ.номер }}"),
        p("{{ договор.место }}, {{ документ.дата | дата_прописью }}"),
        split(
            "{{ продавец.название }} в лице {{ продавец.подписант.должность | родительный }} \
             {{ продавец.подписант.фио | родительный }}, действующего на основании \
             {{ продавец.подписант.основание }},",
            5,
        ),
        p("{% if покупатель.это_ип %}"),
        p("и {{ покупатель.полное_название }}, ОГРНИП {{ покупатель.огрн }},"),
        p("{% elif покупатель.это_организация %}"),
        p("и {{ покупатель.название }} как организация,"),
        p("{% endif %}"),
        p("договорились:"),
        p("{% for пункт in пункты %}{% if пункт.вид == «раздел» %}"),
        bold("{{ пункт.номер }} {{ пункт.текст }}"),
        p("{% elif пункт.текст %}"),
        p("{{ пункт.номер }} {{ пункт.текст }}"),
        p("{% endif %}{% endfor %}"),
    ];
    let printed = Printed {
        buyer: trader(),
        ..contract()
    };
    (
        "contract",
        word(&body.concat(), &p(""), &p("")).packed(),
        printed,
    )
}

/// An act: rows of their own begin and end the loop, a period, dates in words.
fn of_act() -> (&'static str, Vec<u8>, Printed) {
    let body = [
        p(
            "Акт № {{ документ.номер }} за период с {{ период.с | дата_прописью }} по {{ период.по | дата_прописью }}",
        ),
        table(&[
            line(&["Услуга", "Сумма"]),
            row(&[p("{% for строка in строки %}"), p("")]),
            line(&["{{ строка.название }}", "{{ строка.сумма }}"]),
            row(&[p("{% endfor %}"), p("")]),
            line(&["Всего {{ итого.строк }}", "{{ итого.сумма }}"]),
        ]),
        p(
            "Сдал: {{ продавец.подписант.фио_кратко }}. Принял: {{ покупатель.подписант.фио_кратко }}.",
        ),
    ];
    ("act", word(&body.concat(), &p(""), &p("")).packed(), act())
}

/// A quote: lines within rates, a discount where there is one.
fn of_quote() -> (&'static str, Vec<u8>, Printed) {
    let body = [
        bold("Коммерческое предложение для {{ покупатель.название }}"),
        p("{{ вступление }}"),
        table(&[
            line(&[
                "{% for ставка in ндс_по_ставкам %}НДС {{ ставка.ставка }}",
                "{{ ставка.сумма }}",
            ]),
            line(&[
                "{% for строка in строки %}{% if строка.ставка_ндс == ставка.ставка %}— {{ строка.название }}",
                "{{ строка.сумма }}{% if строка.скидка %} (скидка {{ строка.скидка }}){% endif %}{% endif %}{% endfor %}",
            ]),
            row(&[p("{% endfor %}"), p("")]),
        ]),
        p("{{ условия }}"),
    ];
    (
        "quote",
        word(&body.concat(), &p(""), &p("")).packed(),
        quote(),
    )
}

/// An акт сверки of many movements, which goes on for pages.
fn of_reconciliation() -> (&'static str, Vec<u8>, Printed) {
    let body = [
        p(
            "Акт сверки с {{ период.с }} по {{ период.по }}. Начальное сальдо {{ сальдо.начальное }}",
        ),
        table(&[
            line(&["Дата", "Документ", "Дебет", "Кредит"]),
            line(&[
                "{% for операция in операции %}{{ операция.дата }}",
                "{{ операция.документ }}",
                "{% if операция.дебет %}{{ операция.дебет }}{% endif %}",
                "{% if операция.кредит %}{{ операция.кредит }}{% endif %}{% endfor %}",
            ]),
            line(&["", "Обороты", "{{ обороты.дебет }}", "{{ обороты.кредит }}"]),
        ]),
        p(
            "{% if сальдо.должен_клиент %}Должен {{ покупатель.название }}: {{ сальдо.прописью }}{% endif %}",
        ),
    ];
    let mut printed = reconciliation();
    if let Body::Reconciliation(act) = &mut printed.body {
        let entry = |number: i64| Entry {
            date: day("2026-11-01"),
            title: format!("Акт № {number}"),
            debit: money("100.10"),
            credit: money("0"),
        };
        act.entries = (1..=120).map(entry).collect();
        *act = canape_domain::documents::printed::Reconciliation::of(
            act.period,
            act.opening,
            std::mem::take(&mut act.entries),
        )
        .unwrap();
    }
    let template = word(&body.concat(), &p("Стр."), &p("{{ документ.номер }}")).packed();
    ("reconciliation", template, printed)
}

/// The pieces stand in the text in this order.
fn reads(pdf: &Pdf, pieces: &[&str]) {
    let mut rest = pdf.text.as_str();
    for piece in pieces {
        let Some((_, after)) = rest.split_once(piece) else {
            panic!("{piece} does not follow in {}", pdf.text);
        };
        rest = after;
    }
    for brace in ["{{", "}}", "{%", "%}"] {
        assert!(!pdf.text.contains(brace), "{}", pdf.text);
    }
}

#[test]
fn templates_of_firms_become_pdf_with_their_text_sums_and_pages() {
    let templates = [
        of_invoice(),
        of_contract(),
        of_act(),
        of_quote(),
        of_reconciliation(),
    ];
    let made = converted(&templates);
    reads(
        &made[0],
        &[
            "ООО «Твинс», ИНН 6731067957, 8-800-200-94-60",
            "СЧЁТ № 15 от 22 ноября 2026 г.",
            "Покупатель: Общество с ограниченной ответственностью «Ромашка», КПП 770401001",
            "19 200,00",
            "8,5 ч",
            "21 250,00",
            "1 471,50",
            "Итого: 41 921,50 руб.",
            "НДС 10 %: 133,77",
            "НДС 22 %: 7 294,27",
            "Сорок одна тысяча девятьсот двадцать один рубль 50 копеек",
            "Оплатить до 27.11.2026",
            "БИК 047888760",
        ],
    );
    // A narrow column may break a word at its hyphen.
    let unbroken = made[0].text.replace(' ', "");
    assert!(unbroken.contains("(CRM-12)"), "{}", made[0].text);
    reads(
        &made[1],
        &[
            "ДОГОВОР ОКАЗАНИЯ УСЛУГ № 7/2026",
            "г. Смоленск, 22 ноября 2026 г.",
            "ООО «Твинс» в лице генерального директора Иванова Ивана Ивановича, действующего на основании Устава,",
            "и Индивидуальный предприниматель Петрова Анна Сергеевна, ОГРНИП 304500116000157,",
            "договорились:",
            "1. Предмет договора",
            "1.1. Исполнитель предоставляет",
            "2.1.1. 100 % предоплата",
            "Приложение № 1",
        ],
    );
    assert!(
        !made[1].text.contains("как организация"),
        "{}",
        made[1].text
    );
    reads(
        &made[2],
        &[
            "Акт № 16 за период с 1 ноября 2026 г. по 30 ноября 2026 г.",
            "19 200,00",
            "1 471,50",
            "Всего 3",
            "41 921,50",
            "Сдал: И.И. Иванов. Принял: П.А. Кузнецов.",
        ],
    );
    reads(
        &made[3],
        &[
            "Коммерческое предложение для ООО «Ромашка»",
            "Благодарим за интерес",
            "НДС 10 %",
            "1 471,50",
            "— Книга «Продажи без боли»",
            "НДС 22 %",
            "40 450,00",
            "(скидка 10 %)",
            "Срок внедрения — 10 рабочих дней. Оплата — 100 % вперёд.",
        ],
    );
    reads(
        &made[4],
        &[
            "Акт сверки с 01.10.2026 по 30.11.2026. Начальное сальдо 1 500,00",
            "Акт № 1 ",
            "Акт № 60",
            "Акт № 120",
            "Обороты",
            "12 012,00",
            "0,00",
            "Должен ООО «Ромашка»: Тринадцать тысяч пятьсот двенадцать рублей 00 копеек",
        ],
    );
    let pages: Vec<usize> = made.iter().map(|pdf| pdf.pages).collect();
    assert_eq!(pages, [1, 1, 1, 1, 3]);
}
