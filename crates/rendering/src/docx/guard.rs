//! What a template must not bring with it: programs, and links to what lies outside of it. Each part
//! that is XML is judged, since a reader finds parts by relations and not by their names.

use std::collections::HashSet;

use canape_domain::templates::FillError;

use super::package::PackagePart;
use super::xml::{Element, Node, Tree, is_xml, parse};

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
const ELEMENTS: [&str; 4] = ["altChunk", "subDoc", "object", "control"];
/// Elements of VML that show a picture, which may lie elsewhere.
const PICTURES: [&str; 4] = ["imagedata", "fill", "stroke", "image"];
/// Ends of the types of relations that bring programs in.
const PROGRAMS: [&str; 5] = [
    "/oleobject",
    "/package",
    "/control",
    "/afchunk",
    "/vbaproject",
];

/// Judges the container: what its parts are called and declared to be.
pub fn judge(parts: &[PackagePart]) -> Result<(), FillError> {
    let types = part(parts, "[Content_Types].xml").ok_or(NOT_WORD)?;
    let types = parse(text(types)?)?;
    let mut is_main = false;
    let mut is_macro = false;
    types.root.walk(&mut |element| {
        for (name, value) in element.attributes() {
            is_main |= name == "ContentType" && value == MAIN;
            let value = value.to_lowercase();
            is_macro |= value.contains("macroenabled") || value.contains("vbaproject");
        }
    });
    if is_macro {
        return Err(FillError::Forbidden("макросы"));
    }
    if !is_main || part(parts, "word/document.xml").is_none() {
        return Err(NOT_WORD);
    }
    let mut names = HashSet::new();
    for one in parts {
        let name = one.name.to_lowercase();
        if name.ends_with("vbaproject.bin") || name.ends_with("vbadata.xml") {
            return Err(FillError::Forbidden("макросы"));
        }
        if name.contains("/embeddings/") || name.contains("/activex/") {
            return Err(FillError::Forbidden("вложенные объекты (OLE, ActiveX)"));
        }
        if !names.insert(name) {
            return Err(FillError::Broken("в архиве две части с одним именем"));
        }
    }
    Ok(())
}

/// Reads and judges a part, wherever it lies and whatever it is called, if it is XML. The link to the
/// template on which the file was once made is cut: Word writes it into many files, and nothing
/// needs it.
pub fn judged(part: &mut PackagePart) -> Result<Option<Tree>, FillError> {
    let ending = part.name.rsplit_once('.').map(|(_, ending)| ending);
    let is_named = |known| ending.is_some_and(|ending| ending.eq_ignore_ascii_case(known));
    let is_relations = is_named("rels");
    if !is_relations && !is_named("xml") && !is_xml(&part.bytes) {
        return Ok(None);
    }
    let mut tree = parse(text(part)?)?;
    judge_text(&tree.root)?;
    let is_cut = if is_relations {
        judge_relations(&mut tree.root)?;
        true
    } else if tree.root.local() == "settings" {
        cut(&mut tree.root, |one| one.local() == "attachedTemplate");
        true
    } else {
        false
    };
    if is_cut {
        let mut out = tree.prolog.clone();
        tree.root.write(&mut out);
        part.bytes = out.into_bytes();
    }
    Ok(Some(tree))
}

const NOT_WORD: FillError = FillError::Broken("это не документ Word (.docx)");

/// Refuses what a part of the text must not hold. Elements and attributes are known by their names
/// without a prefix.
fn judge_text(root: &Element) -> Result<(), FillError> {
    let mut found = None;
    let mut fields = Fields::default();
    root.walk(&mut |element| {
        let name = element.local();
        if ELEMENTS.contains(&name) {
            found = Some("вложенные объекты или чужие документы");
        }
        if PICTURES.contains(&name) && element.values("src").next().is_some() {
            found = Some("картинки по ссылке на другой файл");
        }
        match name {
            "fldSimple" => element.values("instr").for_each(|words| {
                fields.begin();
                fields.say(&words);
                fields.end();
            }),
            "fldChar" => element
                .values("fldCharType")
                .for_each(|kind| match kind.trim() {
                    "begin" => fields.begin(),
                    "end" => fields.end(),
                    _ => {}
                }),
            "instrText" | "delInstrText" => element
                .children
                .iter()
                .filter_map(Node::text)
                .for_each(|words| fields.say(words)),
            _ => {}
        }
    });
    match found {
        Some(what) => Err(FillError::Forbidden(what)),
        None if fields.are_foreign() => {
            Err(FillError::Forbidden("поля, которые читают другие файлы"))
        }
        None => Ok(()),
    }
}

/// The words of fields: those of one may lie in many runs, with other fields among them.
#[derive(Default)]
struct Fields {
    open: Vec<String>,
    /// What stands in no field that has begun.
    loose: String,
    are_foreign: bool,
}

impl Fields {
    fn begin(&mut self) {
        self.open.push(String::new());
    }

    fn say(&mut self, words: &str) {
        self.open
            .last_mut()
            .unwrap_or(&mut self.loose)
            .push_str(words);
    }

    fn end(&mut self) {
        if let Some(field) = self.open.pop() {
            self.are_foreign |= is_foreign(&field);
        }
    }

    fn are_foreign(mut self) -> bool {
        while !self.open.is_empty() {
            self.end();
        }
        self.are_foreign || is_foreign(&self.loose)
    }
}

fn is_foreign(field: &str) -> bool {
    field.lines().any(|line| {
        let word = line.split_whitespace().next().unwrap_or_default();
        let word = word.trim_matches(['"', '\\']).to_uppercase();
        FIELDS.contains(&word.as_str())
    })
}

/// Links out of the file: to pages and mail addresses they stay, since nobody follows them but a
/// reader; to the old template they are cut; all others are refused.
fn judge_relations(root: &mut Element) -> Result<(), FillError> {
    let is_of = |one: &Element, end: &str| {
        let mut types = one.values("Type");
        types.any(|of| of.trim().to_lowercase().ends_with(end))
    };
    cut(root, |one| is_of(one, "/attachedtemplate"));
    let mut is_wrong = false;
    root.walk(&mut |one| {
        let mut modes = one.values("TargetMode");
        let is_internal = modes.all(|mode| mode.trim().eq_ignore_ascii_case("internal"));
        let is_inside = one.values("Target").all(|target| is_of_the_file(&target));
        let is_page = one.values("Target").all(|target| is_page(&target));
        let is_link = is_of(one, "/hyperlink") && is_page;
        let is_program = PROGRAMS.iter().any(|end| is_of(one, end));
        is_wrong |= is_program || !(is_link || (is_internal && is_inside));
    });
    if is_wrong {
        return Err(FillError::Forbidden(
            "ссылки на другие файлы или вложенные объекты",
        ));
    }
    Ok(())
}

/// Whether an address names no scheme and no machine.
fn is_of_the_file(target: &str) -> bool {
    let target = target.trim().replace('\\', "/");
    !target.contains(':') && !target.starts_with("//")
}

fn is_page(target: &str) -> bool {
    let target = target.trim().to_lowercase();
    ["http://", "https://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| target.starts_with(scheme))
}

/// Takes elements out, wherever they stand.
fn cut(root: &mut Element, is_one: impl Fn(&Element) -> bool + Copy) {
    root.children
        .retain(|node| !node.element().is_some_and(is_one));
    for node in &mut root.children {
        if let Node::Element(element) = node {
            cut(element, is_one);
        }
    }
}

fn part<'a>(parts: &'a [PackagePart], name: &str) -> Option<&'a PackagePart> {
    parts.iter().find(|one| one.name == name)
}

fn text(part: &PackagePart) -> Result<&str, FillError> {
    std::str::from_utf8(&part.bytes).map_err(|_| FillError::Broken("XML внутри файла не в UTF-8"))
}
