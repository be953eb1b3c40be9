//! A DOCX as Word writes one, built from parts: runs that Word splits, tables, headers.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A document that is being built.
pub struct Word {
    pub parts: Vec<(String, Vec<u8>)>,
}

/// A document with a body, a header and a footer.
pub fn word(body: &str, header: &str, footer: &str) -> Word {
    let types = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>"#
    );
    let package = format!(
        r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"#
    );
    let relations = format!(
        r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/header" Target="header1.xml"/><Relationship Id="rId2" Type="{OFFICE}/footer" Target="footer1.xml"/></Relationships>"#
    );
    let document = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}"><w:body>{body}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>"#
    );
    let header = format!(r#"<w:hdr xmlns:w="{MAIN}">{header}</w:hdr>"#);
    let footer = format!(r#"<w:ftr xmlns:w="{MAIN}">{footer}</w:ftr>"#);
    let parts = [
        ("[Content_Types].xml", types),
        ("_rels/.rels", package),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", relations),
        ("word/header1.xml", header),
        ("word/footer1.xml", footer),
    ];
    let parts = parts.map(|(name, text)| (name.to_owned(), text.into_bytes()));
    Word {
        parts: parts.into(),
    }
}

/// The file of a body alone.
pub fn docx(body: &str) -> Vec<u8> {
    word(body, &p(""), &p("")).packed()
}

impl Word {
    /// With another part, or another one in its place.
    pub fn with(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.parts.retain(|(known, _)| known != name);
        self.parts.push((name.to_owned(), bytes.into()));
        self
    }

    /// The file.
    pub fn packed(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.parts {
            let options = SimpleFileOptions::default();
            writer.start_file(name.as_str(), options).expect("a part");
            writer.write_all(bytes).expect("room");
        }
        writer.finish().expect("an archive").into_inner()
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn run(text: &str, look: &str) -> String {
    format!(
        r#"<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>"#,
        escaped(text)
    )
}

/// A paragraph of one run.
pub fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", run(text, ""))
}

/// A bold paragraph.
pub fn bold(text: &str) -> String {
    format!("<w:p>{}</w:p>", run(text, "<w:b/>"))
}

/// A paragraph that Word has split: a run of so many letters each, with marks of spelling between.
pub fn split(text: &str, letters: usize) -> String {
    let letters_of: Vec<char> = text.chars().collect();
    let runs = letters_of.chunks(letters).map(|piece| {
        let text: String = piece.iter().collect();
        format!(
            r#"{}<w:proofErr w:type="spellStart"/>"#,
            run(&text, "<w:i/>")
        )
    });
    format!(
        "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>{}</w:p>",
        runs.collect::<String>()
    )
}

/// A row of cells, each of the paragraphs that are given.
pub fn row(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| {
        format!(r#"<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{cell}</w:tc>"#)
    });
    format!("<w:tr>{}</w:tr>", cells.collect::<String>())
}

/// A row of cells with a line of text each.
pub fn line(cells: &[&str]) -> String {
    row(&cells.iter().map(|cell| p(cell)).collect::<Vec<_>>())
}

/// A table of rows.
pub fn table(rows: &[String]) -> String {
    let edge = |side: &str| format!(r#"<w:{side} w:val="single" w:sz="4"/>"#);
    let edges: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .map(edge)
        .concat();
    format!(
        r#"<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr>{}</w:tbl>{}"#,
        rows.concat(),
        p("")
    )
}
