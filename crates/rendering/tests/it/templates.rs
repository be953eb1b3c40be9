//! Own templates: filled and read back part by part; what is wrong is told with its place.

use std::io::{Cursor, Read as _};

use canape_domain::documents::{Kind, Printed};
use canape_domain::templates::Filler as _;
use canape_rendering::DocxTemplates;

use crate::sample::invoice;
use crate::samples;
use crate::word::{Word, bold, docx, line, p, row, split, table, word};

/// A part of a filled template.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// What is read in a part: a paragraph a line, cells and rows apart.
fn words(xml: &str) -> String {
    let mut out = String::new();
    for piece in xml.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        match (tag, name) {
            ("/w:p", _) => out.push('\u{1}'),
            // The paragraph that ends a cell is no line of its own.
            ("/w:tc", _) => {
                out.truncate(out.trim_end_matches('\u{1}').len());
                out.push('|');
            }
            ("/w:tr", _) | (_, "w:br") => out.push('\n'),
            (_, "w:t") => out.push_str(text),
            _ => {}
        }
    }
    let out = out.replace('\u{1}', "\n");
    out.replace('\u{a0}', " ").trim().to_owned()
}

pub fn filled(body: &str, printed: &Printed) -> String {
    let bytes = DocxTemplates.fill(&docx(body), printed);
    let bytes = bytes.unwrap_or_else(|error| panic!("{error}: {error:?}"));
    words(&part(&bytes, "word/document.xml"))
}

#[test]
fn names_and_formats_are_filled_in_whatever_word_does_to_the_runs() {
    let text = "Счёт № {{ документ.номер }} от {{ документ.дата | дата_прописью }}";
    for letters in 1..9 {
        assert_eq!(
            filled(&split(text, letters), &invoice()),
            "Счёт № 15 от 22 ноября 2026 г."
        );
    }
    let body = [
        p("{{ Документ.Дата }} {{документ.дата|дата}}"),
        p("{{ итого.сумма }} = {{ итого.сумма | деньги }} = {{ итого.сумма | прописью }}"),
        p(
            "в лице {{ продавец.подписант.должность | родительный }} {{ продавец.подписант.фио | родительный }}",
        ),
        p(
            "{{ продавец.подписант.должность | родительный | с_заглавной }}, {{ покупатель.название | заглавными }}",
        ),
        p("{{ продавец.почтовый_адрес | по_умолчанию(«нет») }}{{ продавец.почтовый_адрес }}"),
        p("{{ покупатель.почтовый_адрес | по_умолчанию(“нет”) }} {# никто не видит #}конец"),
    ];
    let read = filled(&body.concat(), &invoice());
    assert_eq!(
        read.lines().collect::<Vec<_>>(),
        [
            "22.11.2026 22.11.2026",
            "41 921,50 = 41 921,50 = Сорок одна тысяча девятьсот двадцать один рубль 50 копеек",
            "в лице генерального директора Иванова Ивана Ивановича",
            "Генерального директора, ООО «РОМАШКА»",
            "нет",
            "119021, г. Москва, а/я 15 конец",
        ]
    );
}

#[test]
fn the_look_of_the_first_run_of_a_tag_is_kept() {
    let bytes = DocxTemplates
        .fill(&docx(&bold("{{ документ.номер }}")), &invoice())
        .unwrap();
    let xml = part(&bytes, "word/document.xml");
    let run = r#"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">15</w:t></w:r>"#;
    assert!(xml.contains(run), "{xml}");
}

#[test]
fn rows_repeat_by_tags_in_one_row_and_by_rows_of_their_own() {
    let within = table(&[
        line(&["№", "Название", "Сумма"]),
        line(&[
            "{% for строка in строки %}{{ строка.номер }}",
            "{{ строка.название }}",
            "{{ строка.сумма }}{% endfor %}",
        ]),
        line(&["", "Итого", "{{ итого.сумма }}"]),
    ]);
    let apart = table(&[
        line(&["№", "Название", "Сумма"]),
        row(&[p("{% for строка in строки %}"), p(""), p("")]),
        line(&[
            "{{ строка.номер }}",
            "{{ строка.название }}",
            "{{ строка.сумма }}",
        ]),
        row(&[p(""), p("{% endfor %}"), p("")]),
        line(&["", "Итого", "{{ итого.сумма }}"]),
    ]);
    let expected = "№|Название|Сумма|\n\
                    1|Доступ к Canape CRM, 12 мес.|19 200,00|\n\
                    2|Настройка воронки и обучение сотрудников|21 250,00|\n\
                    3|Книга «Продажи без боли»|1 471,50|\n\
                    |Итого|41 921,50|";
    assert_eq!(filled(&within, &invoice()), expected);
    assert_eq!(filled(&apart, &invoice()), expected);
}

#[test]
fn loops_lie_within_loops_and_conditions_choose() {
    let body = table(&[
        line(&[
            "{% for ставка in ндс_по_ставкам %}Ставка {{ ставка.ставка }}",
            "{{ ставка.ндс }}",
        ]),
        line(&[
            "{% for строка in строки %}{% if строка.ставка_ндс == ставка.ставка %}{{ строка.название }}",
            "{% if строка.сумма > 20000 %}дорого{% elif строка.сумма >= 19200 %}средне{% else %}дёшево{% endif %}{% endif %}{% endfor %}",
        ]),
        row(&[p("{% endfor %}"), p("")]),
    ]);
    assert_eq!(
        filled(&body, &invoice()),
        "Ставка 10 %|133,77|\nКнига «Продажи без боли»|дёшево|\n\
         Ставка 22 %|7 294,27|\nДоступ к Canape CRM, 12 мес.|средне|\n\
         Настройка воронки и обучение сотрудников|дорого|"
    );
}

#[test]
fn a_tag_alone_takes_its_paragraph_with_it() {
    let body = [
        p("{% if покупатель.это_ип %}"),
        p("ИП"),
        p("{% else %}"),
        p("Организация"),
        p("{% endif %}"),
        p("{% for строка in строки %}"),
        p(
            "{{ цикл.номер }}) {{ строка.название }}{% if не цикл.последний %};{% else %}.{% endif %}",
        ),
        p("{% endfor %}"),
        p("Начало{% if документ.черновик %} черновика{% endif %}"),
    ];
    assert_eq!(
        filled(&body.concat(), &invoice()),
        "Организация\n1) Доступ к Canape CRM, 12 мес.;\n\
         2) Настройка воронки и обучение сотрудников;\n3) Книга «Продажи без боли».\nНачало"
    );
    let xml = DocxTemplates
        .fill(&docx(&body.concat()), &invoice())
        .unwrap();
    assert_eq!(part(&xml, "word/document.xml").matches("<w:p>").count(), 5);
}

#[test]
fn a_cell_that_is_left_empty_keeps_a_paragraph() {
    let body = table(&[row(&[
        [p("{% if документ.черновик %}"), p("а"), p("{% endif %}")].concat(),
        p("б"),
    ])]);
    let bytes = DocxTemplates.fill(&docx(&body), &invoice()).unwrap();
    let xml = part(&bytes, "word/document.xml");
    assert!(xml.contains("</w:tcPr><w:p/></w:tc>"), "{xml}");
}

#[test]
fn headers_and_footers_are_filled_and_values_are_data() {
    let mut printed = invoice();
    "<w:p> & \"Рога\"\n{{ документ.номер }} {% endfor %}".clone_into(&mut printed.buyer.name);
    let name = "{{ покупатель.название }}";
    let bytes = DocxTemplates.fill(
        &word(&p(name), &split(name, 3), &p(name)).packed(),
        &printed,
    );
    let bytes = bytes.unwrap();
    for name in ["word/document.xml", "word/header1.xml", "word/footer1.xml"] {
        let xml = part(&bytes, name);
        let said = "&lt;w:p&gt; &amp; &quot;Рога&quot;</w:t><w:br/>\
                    <w:t xml:space=\"preserve\">{{ документ.номер }} {% endfor %}</w:t>";
        assert!(xml.contains(said), "{xml}");
    }
    let again = DocxTemplates.fill(&docx(&p(name)), &printed).unwrap();
    assert_eq!(
        again,
        DocxTemplates.fill(&docx(&p(name)), &printed).unwrap()
    );
}

#[test]
fn every_kind_names_its_fields_and_every_name_can_be_filled() {
    for kind in Kind::ALL
        .into_iter()
        .filter(|kind| kind.may_have_template())
    {
        let names = DocxTemplates.placeholders(kind);
        assert!(names.len() > 40, "{kind:?}: {}", names.len());
        for name in &names {
            let is_empty = name.example.trim().is_empty();
            let is_list = name.tag.starts_with("{% for");
            // Rarely there, and said so: an addendum alone adds to a contract.
            let may_lack =
                name.name.starts_with("договор.к_") || name.name.ends_with(".бухгалтер.фио_кратко");
            let is_bare = kind == Kind::Letter || kind == Kind::Quote || kind == Kind::Invoice;
            let is_theirs = name.name.starts_with("покупатель.подписант") && is_bare;
            let is_basis = name.name == "документ.основание";
            assert!(
                !is_empty || is_list || may_lack || is_theirs || is_basis,
                "{kind:?} {}",
                name.name
            );
        }
        let printed = DocxTemplates.sample(kind).unwrap();
        let outer: String = names
            .iter()
            .filter(|name| !name.tag.contains("for"))
            .filter(|name| name.name.matches('.').count() < 3)
            .filter(|name| !is_of_item(&names, &name.name))
            .map(|name| p(&name.tag))
            .collect();
        DocxTemplates.fill(&docx(&outer), &printed).unwrap();
    }
    assert_eq!(DocxTemplates.placeholders(Kind::Transfer), []);
    assert!(DocxTemplates.sample(Kind::VatInvoice).is_none());
    for (_, printed) in samples::all() {
        let _ = DocxTemplates
            .fill(&docx(&p("{{ документ.номер }}")), &printed)
            .unwrap();
    }
}

/// Whether a name is of what a loop goes through.
fn is_of_item(names: &[canape_domain::templates::Placeholder], name: &str) -> bool {
    let item = name.split('.').next().unwrap_or_default();
    names
        .iter()
        .any(|one| one.tag.starts_with(&format!("{{% for {item} in")))
}

#[test]
fn the_parts_that_are_not_filled_stay_as_they_are() {
    let styles = "<w:styles xmlns:w=\"x\"><w:style w:styleId=\"{{ а }}\"/></w:styles>";
    let template: Word = word(&p("а"), &p(""), &p("")).with("word/styles.xml", styles);
    let bytes = DocxTemplates.fill(&template.packed(), &invoice()).unwrap();
    assert_eq!(part(&bytes, "word/styles.xml"), styles);
}
