//! What a template must not bring with it: programs, and links to what lies outside of it.

use canape_domain::templates::FillError;

use super::package::PackagePart;
use super::xml::{Element, Node, parse};

const MAIN: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
/// Fields that read other files or start other programs.
const FIELDS: [&str; 8] = [
    "INCLUDETEXT",
    "INCLUDEPICTURE",
    "INCLUDE",
    "IMPORT",
    "LINK",
    "DDE",
    "DDEAUTO",
    "DATABASE",
];
/// Elements that bring other documents or programs in.
const ELEMENTS: [&str; 4] = ["w:altChunk", "w:subDoc", "w:object", "w:control"];

/// Judges the container, and cuts the link to the template on which the file was once made: Word
/// writes it into many files, and nothing needs it.
pub fn judge(parts: &mut [PackagePart]) -> Result<(), FillError> {
    let types = part(parts, "[Content_Types].xml").ok_or(NOT_WORD)?;
    let types = text(types)?;
    if types.contains("macroEnabled") || types.contains("vbaProject") {
        return Err(FillError::Forbidden("макросы"));
    }
    if !types.contains(MAIN) || part(parts, "word/document.xml").is_none() {
        return Err(NOT_WORD);
    }
    for one in parts.iter() {
        let name = one.name.to_lowercase();
        if name.ends_with("vbaproject.bin") || name.ends_with("vbadata.xml") {
            return Err(FillError::Forbidden("макросы"));
        }
        if name.contains("/embeddings/") || name.contains("/activex/") {
            return Err(FillError::Forbidden("вложенные объекты (OLE, ActiveX)"));
        }
    }
    for one in parts.iter_mut() {
        if one.name.to_lowercase().ends_with(".rels") {
            let cut = relations(text(one)?)?;
            one.bytes = cut.into_bytes();
        } else if one.name == "word/settings.xml" {
            let mut tree = parse(text(one)?)?;
            let is_link = |node: &Node| {
                node.element()
                    .is_some_and(|one| one.is("w:attachedTemplate"))
            };
            tree.root.children.retain(|node| !is_link(node));
            let mut out = tree.prolog;
            tree.root.write(&mut out);
            one.bytes = out.into_bytes();
        }
    }
    Ok(())
}

const NOT_WORD: FillError = FillError::Broken("это не документ Word (.docx)");

/// Refuses what a part of the text must not hold.
pub fn judge_text(root: &Element) -> Result<(), FillError> {
    let mut found = None;
    let mut fields = String::new();
    root.walk(&mut |element| {
        let name = element.name.as_str();
        if ELEMENTS.contains(&name) {
            found = Some("вложенные объекты или чужие документы");
        }
        if name == "v:imagedata" && element.attribute("src").is_some() {
            found = Some("картинки по ссылке на другой файл");
        }
        if name == "w:fldSimple" {
            fields.push_str(element.attribute("w:instr").unwrap_or_default());
            fields.push('\n');
        }
        // One field's words may lie in many runs; each field begins with a mark of its own.
        if name == "w:fldChar" && element.attribute("w:fldCharType") == Some("begin") {
            fields.push('\n');
        }
        if name == "w:instrText" {
            for node in &element.children {
                if let Node::Text(text) = node {
                    fields.push_str(text);
                }
            }
        }
    });
    let is_foreign = fields.lines().any(|field| {
        let word = field.split_whitespace().next().unwrap_or_default();
        FIELDS.contains(&word.to_uppercase().as_str())
    });
    match found {
        Some(what) => Err(FillError::Forbidden(what)),
        None if is_foreign => Err(FillError::Forbidden("поля, которые читают другие файлы")),
        None => Ok(()),
    }
}

/// Links out of the file: to pages and mail addresses they stay, since nobody follows them but a
/// reader; to the old template they are cut; all others are refused.
fn relations(source: &str) -> Result<String, FillError> {
    let mut tree = parse(source)?;
    let mut wrong = false;
    tree.root.children.retain(|node| {
        let Some(relation) = node.element() else {
            return true;
        };
        let of = relation.attribute("Type").unwrap_or_default();
        let is_external = relation
            .attribute("TargetMode")
            .is_some_and(|mode| mode.eq_ignore_ascii_case("external"));
        if of.ends_with("/attachedTemplate") {
            return false;
        }
        let is_program = [
            "/oleObject",
            "/package",
            "/control",
            "/aFChunk",
            "/vbaProject",
        ]
        .iter()
        .any(|end| of.ends_with(end));
        let target = relation
            .attribute("Target")
            .unwrap_or_default()
            .to_lowercase();
        let is_page = ["http://", "https://", "mailto:", "tel:"]
            .iter()
            .any(|scheme| target.starts_with(scheme));
        let is_link = of.ends_with("/hyperlink") && is_page;
        wrong |= is_program || (is_external && !is_link);
        true
    });
    if wrong {
        return Err(FillError::Forbidden(
            "ссылки на другие файлы или вложенные объекты",
        ));
    }
    let mut out = tree.prolog;
    tree.root.write(&mut out);
    Ok(out)
}

fn part<'a>(parts: &'a [PackagePart], name: &str) -> Option<&'a PackagePart> {
    parts.iter().find(|one| one.name == name)
}

pub fn text(part: &PackagePart) -> Result<&str, FillError> {
    std::str::from_utf8(&part.bytes).map_err(|_| FillError::Broken("XML внутри файла не в UTF-8"))
}
