//! Templates that are wrong, endless or no templates at all: a clear word, and never a wrong document.

use canape_domain::documents::Kind;
use canape_domain::documents::printed::Body;
use canape_domain::templates::{Fault, FillError, Filler as _, Part};
use canape_rendering::DocxTemplates;

use crate::sample::{invoice, line as goods_line};
use crate::templates::filled;
use crate::word::{docx, line, p, table, word};

fn faults(body: &str) -> Vec<Fault> {
    DocxTemplates.check(&docx(body), &[Kind::Invoice]).unwrap()
}

/// The rules that are broken, with what is hinted at.
fn rules(body: &str) -> Vec<(&'static str, Option<String>)> {
    let found = faults(body).into_iter();
    found.map(|fault| (fault.rule, fault.hint)).collect()
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let body = [
        p("ИНН {{ покупатель.ынн }}"),
        table(&[line(&[
            "{{ строка.название }}",
            "{{ документ.дата | прописъю }}",
        ])]),
    ];
    let header = p("Шапка {{ продавец.подписант }}");
    let bytes = word(
        &body.concat(),
        &header,
        &p("{{ итого.сумма | родительный }}"),
    )
    .packed();
    let found = DocxTemplates.check(&bytes, &[Kind::Invoice]).unwrap();
    let told: Vec<_> = found
        .iter()
        .map(|fault| {
            let place = &fault.place;
            let hint = fault.hint.as_deref().unwrap_or_default();
            (
                fault.rule,
                hint,
                place.part,
                place.is_in_table,
                place.paragraph.as_str(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                "unknown_name",
                "покупатель.инн",
                Part::Body,
                false,
                "ИНН {{ покупатель.ынн }}"
            ),
            (
                "outside_of_loop",
                "{% for строка in строки %}",
                Part::Body,
                true,
                "{{ строка.название }}"
            ),
            (
                "unknown_format",
                "прописью",
                Part::Body,
                true,
                "{{ документ.дата | прописъю }}"
            ),
            (
                "unknown_name",
                "продавец.подписант.фио",
                Part::Header,
                false,
                "Шапка {{ продавец.подписант }}"
            ),
            (
                "wrong_format",
                "родительный",
                Part::Footer,
                false,
                "{{ итого.сумма | родительный }}"
            ),
        ]
    );
    assert_eq!(found[0].tag, "{{ покупатель.ынн }}");
    // A field of another kind is unknown in this one.
    assert_eq!(rules(&p("{{ сальдо.конечное }}"))[0].0, "unknown_name");
    let of_both = docx(&p("{{ итого.сумма }}"));
    let kinds = [Kind::Invoice, Kind::Letter];
    assert_eq!(DocxTemplates.check(&of_both, &kinds).unwrap().len(), 1);
}

#[test]
fn tags_without_their_pair_are_told() {
    for (body, rule) in [
        (p("{{ документ.номер"), "tag_unclosed"),
        (p("документ.номер }}"), "tag_unclosed"),
        (p("{% for строка in строки %}"), "tag_without_end"),
        (p("{% endif %}"), "tag_without_beginning"),
        (
            [p("а {% if ндс_в_цене %} б"), p("{% endif %}")].concat(),
            "splits_paragraph",
        ),
        (
            [
                p("{% for строка in строки %}"),
                p("{% endif %}"),
                p("{% endfor %}"),
            ]
            .concat(),
            "tag_without_beginning",
        ),
        (
            table(&[line(&["а", "{% if ндс_в_цене %}", "б"])]),
            "splits_row",
        ),
        (
            table(&[line(&[
                "{% if ндс_в_цене %}а",
                "б{% endif %}",
                "{% if ндс_в_цене %}в",
                "{% endif %}",
            ])]),
            "splits_row",
        ),
        (p("{% include \"а\" %}"), "tag_unreadable"),
        (p("{{ 1 + 1 }}"), "tag_unreadable"),
        (p("{{ строки }}"), "prints_list"),
        (
            p("{% for строка in документ.номер %}{% endfor %}"),
            "not_a_list",
        ),
        (p("{% for с in строки %}{{ с }}{% endfor %}"), "prints_item"),
        (p("{% if документ.дата > 5 %}{% endif %}"), "not_comparable"),
        (p("{{ цикл.номер }}"), "outside_of_loop"),
    ] {
        let found = rules(&body);
        assert!(
            found.iter().any(|(found, _)| *found == rule),
            "{rule}: {found:?} in {body}"
        );
        let refused = DocxTemplates.fill(&docx(&body), &invoice());
        assert!(refused.is_err(), "{rule}");
    }
}

#[test]
fn a_genitive_that_nobody_knows_stops_the_document_and_not_the_template() {
    let body = p("в лице {{ продавец.подписант.должность | родительный }}");
    assert_eq!(faults(&body), []);
    let mut printed = invoice();
    if let Body::Invoice(invoice) = &mut printed.body {
        invoice.signers[0].post = Some("CEO".to_owned());
    }
    let refused = DocxTemplates.fill(&docx(&body), &printed).unwrap_err();
    let FillError::Faulty(found) = refused else {
        panic!("{refused}");
    };
    assert_eq!(found[0].rule, "no_genitive");
}

#[test]
fn a_template_that_would_not_end_is_refused_soon() {
    let tag = "{% for а in строки %}".repeat(8) + &"{% endfor %}".repeat(8);
    let mut printed = invoice();
    if let Body::Invoice(invoice) = &mut printed.body {
        let line = goods_line("Работа", "1", "1", canape_domain::values::VatRate::None);
        invoice.goods.lines = vec![line; 500];
    }
    let refused = DocxTemplates.fill(&docx(&p(&tag)), &printed);
    assert!(matches!(refused, Err(FillError::TooLarge)), "{refused:?}");
    let nested = "{% for а in строки %}".repeat(9) + &"{% endfor %}".repeat(9);
    assert_eq!(rules(&p(&nested))[0].0, "too_many_loops");
}

#[test]
fn more_tags_than_a_document_has_are_refused_soon() {
    let began = std::time::Instant::now();
    let one = |text: &str| p(&text.repeat(200_000));
    let many = |text: &str| p(text).repeat(5_001);
    for body in [
        one("{{ документ.номер }}"),
        one("{{"),
        one("}}"),
        many("{# пусто #}"),
        many("{% for"),
    ] {
        let refused = DocxTemplates.check(&docx(&body), &[Kind::Invoice]);
        assert!(matches!(refused, Err(FillError::TooLarge)), "{refused:?}");
    }
    // They are counted over header, body and footer.
    let third = p("{# пусто #}").repeat(2_000);
    let refused = DocxTemplates.check(&word(&third, &third, &third).packed(), &[Kind::Invoice]);
    assert!(matches!(refused, Err(FillError::TooLarge)), "{refused:?}");
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

#[test]
fn ten_thousand_lines_and_ten_thousand_paragraphs_are_pages_like_others() {
    let mut printed = invoice();
    if let Body::Invoice(invoice) = &mut printed.body {
        let line = goods_line("Работа", "1", "1", canape_domain::values::VatRate::None);
        invoice.goods.lines = vec![line; 10_000];
    }
    let body = table(&[line(&[
        "{% for строка in строки %}{{ строка.номер }}",
        "{{ строка.название }}{% endfor %}",
    ])]);
    let read = filled(&body, &printed);
    assert_eq!(read.lines().count(), 10_000);
    assert!(
        read.ends_with("10 000|Работа|"),
        "{}",
        &read[read.len() - 50..]
    );
    let long = p("Условия").repeat(10_000) + &p("{{ документ.номер }}");
    assert!(filled(&long, &printed).ends_with("Условия\n15"));
}

/// How a file is refused.
pub fn refused(bytes: &[u8]) -> &'static str {
    match DocxTemplates.check(bytes, &[Kind::Invoice]) {
        Err(FillError::Broken(_)) => "broken",
        Err(FillError::Forbidden(_)) => "forbidden",
        Err(FillError::TooLarge) => "too large",
        other => panic!("{other:?}"),
    }
}

#[test]
fn files_that_are_no_template_are_refused() {
    let base = || word(&p("а"), &p(""), &p(""));
    assert_eq!(refused(b""), "broken");
    assert_eq!(refused(b"PK\x03\x04 not an archive"), "broken");
    let whole = base().packed();
    assert_eq!(refused(&whole[..whole.len() / 2]), "broken");
    let document = |text: &str| base().with("word/document.xml", text).packed();
    assert_eq!(refused(&document("<w:document><w:body>")), "broken");
    assert_eq!(refused(&document("<w:document></w:body>")), "broken");
    assert_eq!(refused(&document("<html/>")), "broken");
    assert_eq!(
        refused(&document("<w:document>&nbsp;</w:document>")),
        "broken"
    );
    let laughs = "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document>&b;</w:document>";
    assert_eq!(refused(&document(laughs)), "forbidden");
    assert_eq!(refused(&document(&"<w:p>".repeat(300))), "too large");
    assert_eq!(
        refused(&base().with("word/vbaProject.bin", "x").packed()),
        "forbidden"
    );
    assert_eq!(
        refused(&base().with("word/embeddings/oleObject1.bin", "x").packed()),
        "forbidden"
    );
    let field = "<w:document><w:body><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
                 <w:r><w:instrText> INCLUDE</w:instrText></w:r>\
                 <w:r><w:instrText>TEXT \"/etc/passwd\"</w:instrText></w:r></w:p></w:body></w:document>";
    assert_eq!(refused(&document(field)), "forbidden");
    let relation = |of: &str, target: &str| {
        let text = format!(
            "<Relationships><Relationship Id=\"r9\" Type=\"x/{of}\" Target=\"{target}\" TargetMode=\"External\"/></Relationships>"
        );
        base().with("word/_rels/document.xml.rels", text).packed()
    };
    assert_eq!(
        refused(&relation("image", "https://example.com/a.png")),
        "forbidden"
    );
    assert_eq!(
        refused(&relation("hyperlink", "file:///etc/passwd")),
        "forbidden"
    );
    let zeros = base()
        .with("word/media/image1.bin", vec![0; 65 * 1024 * 1024])
        .packed();
    assert_eq!(refused(&zeros), "too large");
    let fine = |bytes: Vec<u8>| DocxTemplates.check(&bytes, &[Kind::Invoice]).unwrap();
    assert_eq!(fine(relation("hyperlink", "https://twins.example")), []);
    let template = fine(relation("attachedTemplate", "file:///C:/Normal.dotm"));
    assert_eq!(template, []);
}
