//! What a template must not hold, written so that a search of its text would pass it by.

use crate::bad_templates::refused;
use crate::word::{Word, p, word};

fn base() -> Word {
    word(&p("а"), &p(""), &p(""))
}

fn document(text: &str) -> Vec<u8> {
    base().with("word/document.xml", text).packed()
}

fn body(inside: &str) -> String {
    format!("<w:document><w:body><w:p>{inside}</w:p></w:body></w:document>")
}

#[test]
fn a_link_out_of_the_file_is_seen_however_it_is_written() {
    for written in [
        "Type=\"x/image\" Target=\"https://example.com/a.png\"\nTargetMode=\"External\"",
        "Type=\"x/image\" Target=\"https://example.com/a.png\" TargetMode =\"External\"",
        "Type=\"x/image\" Target=\"https://example.com/a.png\" TargetMode='&#69;xternal'",
        "Type=\"x/image\" Target=\"https://example.com/a.png\"",
        "Type=\"x/image\" Target=\"\\\\server\\a.png\"",
        "Type=\"x/hyperlink\" Target=\"file:///etc/passwd\"",
        "Type=\"x/ole&#79;bject\" Target=\"a.bin\"",
        "Type=\"x/attachedTemplate\" Type=\"x/image\" Target=\"https://example.com\"",
        "Type=\"x/image\" Target=https://example.com/a.png TargetMode=External",
        "Type=\"x/image\" Target=\"&none;\"",
    ] {
        let inner = format!("<Relationship Id=\"r9\" {written}/>");
        for text in [
            format!("<Relationships>{inner}</Relationships>"),
            format!(
                "<p:Relationships><p:any>{}</p:any></p:Relationships>",
                inner.replace("<R", "<p:R")
            ),
        ] {
            for name in ["word/_rels/document.xml.rels", "другая/_rels/part.RELS"] {
                let found = refused(&base().with(name, text.as_bytes()).packed());
                assert_ne!(found, "too large", "{text}");
            }
        }
    }
}

#[test]
fn what_brings_in_other_files_is_seen_in_every_part() {
    for inside in [
        "<x:altChunk r:id=\"r1\"/>",
        "<object/>",
        "<v:imagedata\nsrc=\"https://example.com/a.png\"/>",
        "<vml:fill x:src = 'https://example.com/a.png'/>",
        "<x:fldSimple x:instr=\"I&#78;CLUDETEXT a\"/>",
        "<w:r><w:instrText>PAGE </w:instrText></w:r><w:fldSimple w:instr=\"DDEAUTO a b\"/>",
        "<w:fldChar\tw:fldCharType = \"begin\"/><w:instrText>IM</w:instrText>\
         <w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText>\
         <w:fldChar w:fldCharType=\"end\"/><w:instrText>PORT a</w:instrText>",
    ] {
        assert_eq!(refused(&document(&body(inside))), "forbidden", "{inside}");
        for name in ["another/part.xml", "word/part.bin", "word/part"] {
            let found = refused(&base().with(name, body(inside)).packed());
            assert_eq!(found, "forbidden", "{inside} in {name}");
        }
    }
}

#[test]
fn what_two_readers_would_read_in_two_ways_is_refused() {
    let utf_16: Vec<u8> = body("<x:altChunk/>")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let utf_16 = [&[0xFF, 0xFE][..], &utf_16].concat();
    assert_eq!(
        refused(&base().with("word/part", utf_16).packed()),
        "broken"
    );
    let utf_7 = "<?xml version=\"1.0\" encoding=\"UTF-7\"?><w:document/>";
    assert_eq!(refused(&document(utf_7)), "broken");
    let twice = base().with("word/Document.xml", body("а"));
    assert_eq!(refused(&twice.packed()), "broken");
    let types = |written: &str| {
        let types = base().parts.swap_remove(0).1;
        let types = String::from_utf8(types).unwrap();
        let types = types.replace("</Types>", &format!("<Default {written}/></Types>"));
        base().with("[Content_Types].xml", types).packed()
    };
    let hidden = "Extension=\"bin\" ContentType=\"application/x.macro&#69;nabled\"";
    assert_eq!(refused(&types(hidden)), "forbidden");
}
