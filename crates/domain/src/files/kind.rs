//! Which files are taken, and how their first bytes tell that they are what their name says.

/// Every kind of file that is taken. What a browser would run (HTML, SVG) and what a system would
/// (programs, scripts, documents with macros) is none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are those of the formats")]
pub enum Kind {
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    Doc,
    Xls,
    Ppt,
    Odt,
    Ods,
    Jpeg,
    Png,
    Webp,
    Heic,
    Txt,
    Csv,
    Zip,
    Eml,
    Msg,
    /// A detached signature (PKCS #7), in DER or PEM.
    Sig,
}

/// How many of the first bytes are looked at.
pub(super) const HEAD: usize = 512;

type Row = (
    Kind,
    &'static [&'static str],
    &'static str,
    &'static [&'static str],
);

/// Kind, endings, media type, and what senders call it besides.
const TABLE: &[Row] = &[
    (Kind::Pdf, &["pdf"], "application/pdf", &[]),
    (
        Kind::Docx,
        &["docx"],
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        &[],
    ),
    (
        Kind::Xlsx,
        &["xlsx"],
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        &[],
    ),
    (
        Kind::Pptx,
        &["pptx"],
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        &[],
    ),
    (Kind::Doc, &["doc"], "application/msword", &[]),
    (Kind::Xls, &["xls"], "application/vnd.ms-excel", &[]),
    (Kind::Ppt, &["ppt"], "application/vnd.ms-powerpoint", &[]),
    (
        Kind::Odt,
        &["odt"],
        "application/vnd.oasis.opendocument.text",
        &[],
    ),
    (
        Kind::Ods,
        &["ods"],
        "application/vnd.oasis.opendocument.spreadsheet",
        &[],
    ),
    (
        Kind::Jpeg,
        &["jpg", "jpeg"],
        "image/jpeg",
        &["image/jpg", "image/pjpeg"],
    ),
    (Kind::Png, &["png"], "image/png", &["image/x-png"]),
    (Kind::Webp, &["webp"], "image/webp", &[]),
    (Kind::Heic, &["heic", "heif"], "image/heic", &["image/heif"]),
    (Kind::Txt, &["txt"], "text/plain", &[]),
    (
        Kind::Csv,
        &["csv"],
        "text/csv",
        // What Windows calls it where Excel is installed.
        &["application/vnd.ms-excel", "text/plain", "application/csv"],
    ),
    (
        Kind::Zip,
        &["zip"],
        "application/zip",
        &["application/x-zip-compressed", "application/x-zip"],
    ),
    (Kind::Eml, &["eml"], "message/rfc822", &["text/plain"]),
    (Kind::Msg, &["msg"], "application/vnd.ms-outlook", &[]),
    (
        Kind::Sig,
        &["sig", "p7s"],
        "application/pkcs7-signature",
        &[
            "application/x-pkcs7-signature",
            "application/pgp-signature",
            "text/plain",
        ],
    ),
];

impl Kind {
    /// All kinds.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(kind, ..)| *kind)
    }

    fn row(self) -> &'static Row {
        // Every kind has its row (a test); the first one would only be a wrong name.
        let row = TABLE.iter().find(|(kind, ..)| *kind == self);
        row.unwrap_or(&TABLE[0])
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        self.row().2
    }

    /// The kind of a media type.
    pub fn of_media_type(name: &str) -> Option<Self> {
        let row = TABLE
            .iter()
            .find(|(_, _, media_type, _)| *media_type == name);
        row.map(|(kind, ..)| *kind)
    }

    /// The kind of a name's ending, in lower case.
    pub fn of_ending(ending: &str) -> Option<Self> {
        let row = TABLE
            .iter()
            .find(|(_, endings, ..)| endings.contains(&ending));
        row.map(|(kind, ..)| *kind)
    }

    /// Whether a sender's word for the type does not contradict; what says nothing does not.
    pub fn may_be_called(self, declared: &str) -> bool {
        let (_, _, media_type, others) = self.row();
        let name = declared.split(';').next().unwrap_or_default();
        let name = name.trim().to_ascii_lowercase();
        ["", "application/octet-stream", media_type].contains(&name.as_str())
            || others.contains(&name.as_str())
    }

    /// Whether the content is text, all of it.
    pub(super) const fn is_text(self) -> bool {
        matches!(self, Self::Txt | Self::Csv | Self::Eml)
    }

    /// Whether a file of this kind begins like this.
    pub(super) fn begins_like(self, head: &[u8]) -> bool {
        match self {
            Self::Pdf => without_mark(head).starts_with(b"%PDF-"),
            Self::Docx | Self::Xlsx | Self::Pptx => is_office(head, self),
            Self::Doc | Self::Xls | Self::Ppt | Self::Msg => {
                head.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
            }
            Self::Odt | Self::Ods => is_open_document(head, self.media_type()),
            Self::Jpeg => head.starts_with(b"\xFF\xD8\xFF"),
            Self::Png => head.starts_with(b"\x89PNG\r\n\x1A\n"),
            Self::Webp => head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP"),
            Self::Heic => head.get(4..8) == Some(b"ftyp") && is_heif(head.get(8..12)),
            Self::Txt | Self::Csv => !is_page(head),
            Self::Eml => begins_with_header(head) && !is_page(head),
            // `PK\5\6`: an archive of nothing.
            Self::Zip => head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06"),
            Self::Sig => is_signature(head),
        }
    }
}

/// Without the mark of UTF-8.
fn without_mark(head: &[u8]) -> &[u8] {
    head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head)
}

/// The name of a zip's first entry (APPNOTE.TXT, 4.3.7) and what follows it.
fn first_entry(head: &[u8]) -> Option<(&[u8], &[u8])> {
    if !head.starts_with(b"PK\x03\x04") {
        return None;
    }
    let number = |at: usize| -> Option<usize> {
        let bytes = head.get(at..at + 2)?;
        Some(usize::from(u16::from_le_bytes([bytes[0], bytes[1]])))
    };
    let (name, extra) = (number(26)?, number(28)?);
    let rest = head.get(30..)?;
    let end = name.min(rest.len());
    Some((&rest[..end], rest.get(name + extra..).unwrap_or_default()))
}

/// ECMA-376, part 2: a package begins with its list of types, its relations or its content,
/// whichever program wrote it.
fn is_office(head: &[u8], kind: Kind) -> bool {
    let own: &[u8] = match kind {
        Kind::Docx => b"word/",
        Kind::Xlsx => b"xl/",
        _ => b"ppt/",
    };
    first_entry(head).is_some_and(|(name, _)| {
        let common: [&[u8]; 4] = [
            b"[Content_Types].xml",
            b"_rels/",
            b"docProps/",
            b"customXml/",
        ];
        common.iter().any(|start| name.starts_with(start)) || name.starts_with(own)
    })
}

/// ODF 1.3, part 2, 3.3: the first entry is `mimetype`, not compressed.
fn is_open_document(head: &[u8], media_type: &str) -> bool {
    first_entry(head).is_some_and(|(name, content)| {
        name == b"mimetype" && content.starts_with(media_type.as_bytes())
    })
}

/// ISO/IEC 23008-12: brands of still images.
fn is_heif(brand: Option<&[u8]>) -> bool {
    let brands: [&[u8]; 8] = [
        b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1",
    ];
    brand.is_some_and(|brand| brands.contains(&brand))
}

/// What a browser would show as a page, whatever its name.
fn is_page(head: &[u8]) -> bool {
    let text = without_mark(head).trim_ascii_start();
    let text = text[..text.len().min(16)].to_ascii_lowercase();
    let starts: [&[u8]; 9] = [
        b"<!doctype",
        b"<html",
        b"<head",
        b"<body",
        b"<svg",
        b"<?xml",
        b"<script",
        b"<iframe",
        b"<!--",
    ];
    starts.iter().any(|start| text.starts_with(start))
}

/// RFC 5322: a letter begins with a header field.
fn begins_with_header(head: &[u8]) -> bool {
    let line = without_mark(head).split(|byte| *byte == b'\n').next();
    let line = line.unwrap_or_default();
    let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    line.starts_with(b"From ")
        || (!name.is_empty() && name.len() < line.len() && name.iter().all(is_name))
}

/// A SEQUENCE in DER or BER, the same in Base64, or PEM.
fn is_signature(head: &[u8]) -> bool {
    let text = without_mark(head).trim_ascii_start();
    let is_der = head.first() == Some(&0x30)
        && head
            .get(1)
            .is_some_and(|length| matches!(length, 0x80..=0x84));
    is_der
        || text.starts_with(b"-----BEGIN ")
        || text.starts_with(b"MII")
        || text.starts_with(b"MIA")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zip(name: &str, content: &str) -> Vec<u8> {
        let mut head = b"PK\x03\x04".to_vec();
        head.extend([0; 22]);
        head.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        head.extend([0; 2]);
        head.extend(name.as_bytes());
        head.extend(content.as_bytes());
        head
    }

    #[test]
    fn every_kind_has_names_of_its_own() {
        let mut endings: Vec<&str> = TABLE.iter().flat_map(|row| row.1.iter().copied()).collect();
        let count = endings.len();
        endings.sort_unstable();
        endings.dedup();
        assert_eq!(endings.len(), count);
        for kind in Kind::all() {
            assert_eq!(Kind::of_media_type(kind.media_type()), Some(kind));
            assert!(kind.may_be_called(kind.media_type()));
            assert!(kind.may_be_called("application/octet-stream"));
            assert!(!kind.may_be_called("text/html"));
        }
        for ending in ["html", "svg", "exe", "js", "docm", ""] {
            assert_eq!(Kind::of_ending(ending), None);
        }
    }

    #[test]
    fn the_first_bytes_tell_the_kind() {
        let odt = zip("mimetype", "application/vnd.oasis.opendocument.text");
        let heads: [(Kind, Vec<u8>); 12] = [
            (Kind::Pdf, b"%PDF-1.7\n".to_vec()),
            (Kind::Docx, zip("[Content_Types].xml", "")),
            (Kind::Xlsx, zip("xl/workbook.xml", "")),
            (Kind::Pptx, zip("_rels/.rels", "")),
            (Kind::Doc, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()),
            (Kind::Odt, odt),
            (Kind::Jpeg, b"\xFF\xD8\xFF\xE0".to_vec()),
            (Kind::Png, b"\x89PNG\r\n\x1A\n".to_vec()),
            (Kind::Webp, b"RIFF\0\0\0\0WEBP".to_vec()),
            (Kind::Heic, b"\0\0\0\x18ftypheic".to_vec()),
            (Kind::Eml, b"Received: from a by b\r\n".to_vec()),
            (Kind::Sig, b"\x30\x82\x0b\x1c".to_vec()),
        ];
        for (kind, head) in &heads {
            assert!(kind.begins_like(head), "{kind:?}");
            assert!(!kind.begins_like(b"MZ\x90\0"), "{kind:?} is no program");
            let page = b" <!DOCTYPE html><script>alert(1)</script>";
            assert!(!kind.begins_like(page), "{kind:?} is no page");
        }
        assert!(!Kind::Ods.begins_like(&heads[5].1), "a text is no table");
        assert!(!Kind::Docx.begins_like(&zip("virus.exe", "")));
        assert!(Kind::Zip.begins_like(&zip("virus.exe", "")));
        assert!(!Kind::Txt.begins_like(b"<svg onload=alert(1)>"));
        assert!(Kind::Txt.begins_like("Счёт".as_bytes()));
    }
}
