//! A part of a DOCX as a tree that is written back as it was, but for what was changed.

use std::borrow::Cow;

use canape_domain::templates::FillError;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::attributes::{AttrError, Attribute, Attributes};
use quick_xml::events::{BytesDecl, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// Elements within elements; Word's own files nest some thirty deep.
const MOST_DEPTH: usize = 200;
/// Nodes of one part: a document of a thousand pages.
const MOST_NODES: usize = 2_000_000;

/// A node.
#[derive(Debug, Clone)]
pub enum Node {
    Element(Element),
    /// Words, unescaped.
    Text(String),
    /// Comments and instructions, as they stand.
    Raw(String),
}

/// An element; its attributes are kept as they are written.
#[derive(Debug, Clone)]
pub struct Element {
    pub name: String,
    /// `<w:p w:rsidR="1"`, without what closes the tag.
    pub head: String,
    pub children: Vec<Node>,
}

impl Element {
    /// `<w:p …>`.
    pub fn opened(&self) -> String {
        format!("{}>", self.head)
    }

    /// `</w:p>`.
    pub fn closed(&self) -> String {
        format!("</{}>", self.name)
    }

    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }

    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(Node::element)
    }

    /// Its name without the prefix, which a file may choose.
    pub fn local(&self) -> &str {
        local(&self.name)
    }

    /// The attributes, by their names without a prefix, as a reader understands them.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        let read = Attributes::new(self.head.get(1..).unwrap_or_default(), self.name.len());
        // What cannot be read was refused when the part was parsed.
        read.filter_map(|attribute| understood(attribute).ok())
    }

    /// The values of all attributes of one name, whatever their prefixes.
    pub fn values(&self, name: &str) -> impl Iterator<Item = Cow<'_, str>> {
        let same = move |(found, value)| (found == name).then_some(value);
        self.attributes().filter_map(same)
    }

    pub fn write(&self, out: &mut String) {
        out.push_str(&self.head);
        if self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for child in &self.children {
            child.write(out);
        }
        out.push_str(&self.closed());
    }

    /// Goes through it and all below it.
    pub fn walk<'a>(&'a self, see: &mut dyn FnMut(&'a Element)) {
        see(self);
        for child in self.elements() {
            child.walk(see);
        }
    }
}

impl Node {
    pub const fn element(&self) -> Option<&Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) | Self::Raw(_) => None,
        }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Element(_) | Self::Raw(_) => None,
        }
    }

    pub fn write(&self, out: &mut String) {
        match self {
            Self::Element(element) => element.write(out),
            Self::Text(text) => escape(text, out),
            Self::Raw(raw) => out.push_str(raw),
        }
    }
}

/// Words as XML has them; what XML cannot hold is left out.
pub fn escape(text: &str, out: &mut String) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(sign),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(sign),
        }
    }
}

/// What stands before the root, and the root.
pub struct Tree {
    pub prolog: String,
    pub root: Element,
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

fn understood(
    attribute: Result<Attribute<'_>, AttrError>,
) -> Result<(&str, Cow<'_, str>), FillError> {
    let attribute = attribute.map_err(|_| BROKEN)?;
    let value = attribute.normalized_value(XmlVersion::Implicit1_0);
    Ok((local(attribute.key.0), value.map_err(|_| BROKEN)?))
}

const BROKEN: FillError = FillError::Broken("XML внутри файла повреждён");

/// Whether bytes are XML, or would be for a reader that is generous.
pub fn is_xml(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    // UTF-16 begins with its mark, or has a zero beside each letter.
    first == Some(&b'<') || matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, b'<', ..])
}

/// Reads a part. Two readers must not understand it in two ways, so an attribute that is there twice
/// or cannot be read is refused, and an encoding other than UTF-8. One with a document type is, too:
/// it could define entities without end.
pub fn parse(source: &str) -> Result<Tree, FillError> {
    let source = source.trim_start_matches('\u{feff}');
    let broken = |_| BROKEN;
    let mut reader = Reader::from_str(source);
    reader.config_mut().check_end_names = true;
    let mut stack: Vec<Element> = Vec::new();
    let mut prolog = String::new();
    let mut root = None;
    let mut nodes = 0_usize;
    let mut at = 0_usize;
    loop {
        let event = reader.read_event().map_err(broken)?;
        let to = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let raw = source.get(at..to).unwrap_or_default();
        at = to;
        nodes += 1;
        if nodes > MOST_NODES || stack.len() > MOST_DEPTH {
            return Err(FillError::TooLarge);
        }
        match event {
            Event::Start(start) => {
                check_attributes(&start)?;
                stack.push(Element {
                    name: start.name().as_ref().to_owned(),
                    head: raw.trim_end_matches('>').to_owned(),
                    children: Vec::new(),
                });
            }
            Event::Empty(start) => {
                check_attributes(&start)?;
                let element = Element {
                    name: start.name().as_ref().to_owned(),
                    head: raw
                        .trim_end_matches('>')
                        .trim_end_matches('/')
                        .trim_end()
                        .to_owned(),
                    children: Vec::new(),
                };
                take(&mut stack, &mut root, element);
            }
            Event::End(_) => {
                let element = stack.pop().ok_or(BROKEN)?;
                take(&mut stack, &mut root, element);
            }
            Event::Text(_) => say(&mut stack, raw),
            Event::CData(_) => {
                let text = raw.trim_start_matches("<![CDATA[").trim_end_matches("]]>");
                say(&mut stack, text);
            }
            Event::GeneralRef(_) => {
                let text = entity(raw).ok_or(BROKEN)?;
                say(&mut stack, &text);
            }
            Event::Decl(decl) if !is_utf_8(&decl) => {
                return Err(FillError::Broken("XML внутри файла не в UTF-8"));
            }
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => match stack.last_mut() {
                Some(parent) => parent.children.push(Node::Raw(raw.to_owned())),
                None if root.is_none() => prolog.push_str(raw),
                None => {}
            },
            Event::DocType(_) => return Err(FillError::Forbidden("DOCTYPE внутри файла")),
            Event::Eof => break,
        }
    }
    match root {
        Some(root) if stack.is_empty() => Ok(Tree { prolog, root }),
        _ => Err(BROKEN),
    }
}

fn check_attributes(start: &BytesStart<'_>) -> Result<(), FillError> {
    start
        .attributes()
        .try_for_each(|attribute| understood(attribute).map(drop))
}

fn is_utf_8(decl: &BytesDecl<'_>) -> bool {
    decl.encoding().is_none_or(|encoding| {
        encoding.is_ok_and(|encoding| {
            ["utf-8", "us-ascii"]
                .iter()
                .any(|known| encoding.eq_ignore_ascii_case(known))
        })
    })
}

fn take(stack: &mut [Element], root: &mut Option<Element>, element: Element) {
    match stack.last_mut() {
        Some(parent) => parent.children.push(Node::Element(element)),
        None => {
            root.get_or_insert(element);
        }
    }
}

/// Pieces of one text, between entities, are one text.
fn say(stack: &mut [Element], text: &str) {
    let Some(parent) = stack.last_mut() else {
        return;
    };
    if let Some(Node::Text(said)) = parent.children.last_mut() {
        said.push_str(text);
    } else {
        parent.children.push(Node::Text(text.to_owned()));
    }
}

/// `&amp;`, `&#38;`, `&#x26;`.
fn entity(raw: &str) -> Option<String> {
    let name = raw.strip_prefix('&')?.strip_suffix(';')?;
    let Some(number) = name.strip_prefix('#') else {
        return resolve_predefined_entity(name).map(ToOwned::to_owned);
    };
    let code = match number.strip_prefix('x') {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).map(String::from)
}
