//! From a tree to an outline: what is written as it is, what is filled in, what repeats or depends.
//!
//! A loop or a condition begins and ends on one level: within a paragraph, around paragraphs, around
//! rows of a table. A tag at the edge of its paragraph or row stands before or behind it.

use canape_domain::templates::{Fault, FillError, Part, Place};

use super::expression::{Expression, Statement, expression, statement};
use super::tags::{MOST_TAGS, Segment, TagKind, segments, words_of};
use super::xml::{Element, Node, escape};

/// Faults that are told at once.
pub const MOST_FAULTS: usize = 50;

/// A piece of an outline.
#[derive(Debug)]
pub enum Piece {
    Raw(String),
    /// Within a run, in the place of a `w:t`.
    Value(Spot, Expression),
    For {
        spot: Spot,
        item: String,
        list: Expression,
        body: Vec<Piece>,
    },
    If(Vec<Arm>),
    /// What must end with a paragraph, or Word does not open it: a cell, a header.
    Holder(Vec<Piece>),
}

/// A branch; the last one may have no condition.
#[derive(Debug)]
pub struct Arm {
    pub spot: Spot,
    pub condition: Option<Expression>,
    pub body: Vec<Piece>,
}

/// A tag with its place.
#[derive(Debug, Clone)]
pub struct Spot {
    pub tag: String,
    pub place: Place,
}

#[derive(Debug)]
pub enum Item {
    Piece(Piece),
    Control(Spot, Statement),
}

/// What is read while an outline is made.
pub struct Outliner {
    part: Part,
    tables: usize,
    /// The beginning of the paragraph that is read.
    paragraph: String,
    tags: usize,
    pub faults: Vec<Fault>,
}

/// Elements that must end with a paragraph.
const HOLDERS: [&str; 6] = [
    "w:tc",
    "w:hdr",
    "w:ftr",
    "w:footnote",
    "w:endnote",
    "w:txbxContent",
];

impl Outliner {
    pub const fn new() -> Self {
        Self {
            part: Part::Body,
            tables: 0,
            paragraph: String::new(),
            tags: 0,
            faults: Vec::new(),
        }
    }

    /// The outline of a whole part. Tags are counted over all parts of a document.
    pub fn outline(&mut self, part: Part, root: &Element) -> Result<Vec<Piece>, FillError> {
        self.part = part;
        let mut items = Vec::new();
        self.element(root, &mut items);
        let pieces = self.closed(items);
        if self.tags > MOST_TAGS {
            return Err(FillError::TooLarge);
        }
        Ok(pieces)
    }

    fn spot(&self, tag: &str) -> Spot {
        Spot {
            tag: tag.trim().to_owned(),
            place: Place {
                part: self.part,
                is_in_table: self.tables > 0,
                paragraph: self.paragraph.clone(),
            },
        }
    }

    pub(super) fn wrong(&mut self, spot: Spot, rule: &'static str) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault {
                rule,
                tag: spot.tag,
                place: spot.place,
                hint: None,
            });
        }
    }

    pub(super) fn children(&mut self, parent: &Element) -> Vec<Item> {
        let mut items = Vec::new();
        for child in &parent.children {
            match child {
                Node::Element(element) if element.is("w:p") => self.paragraph(element, &mut items),
                Node::Element(element) if element.is("w:tr") => self.row(element, &mut items),
                Node::Element(element) => self.element(element, &mut items),
                Node::Text(_) | Node::Raw(_) => raw(&mut items, |out| child.write(out)),
            }
        }
        items
    }

    /// An element that is kept, with what is filled in within it.
    pub(super) fn element(&mut self, element: &Element, items: &mut Vec<Item>) {
        if element.children.is_empty() {
            raw(items, |out| element.write(out));
            return;
        }
        let is_table = element.is("w:tbl");
        self.tables += usize::from(is_table);
        let within = self.children(element);
        let within = self.closed(within);
        self.tables -= usize::from(is_table);
        raw(items, |out| out.push_str(&element.opened()));
        hold(element, within, items);
        raw(items, |out| out.push_str(&element.closed()));
    }

    fn paragraph(&mut self, paragraph: &Element, items: &mut Vec<Item>) {
        let mut words = String::new();
        words_of(paragraph, &mut words);
        let outer = std::mem::replace(&mut self.paragraph, shortened(&words));
        let mut within = Vec::new();
        self.inline(paragraph, &mut within);
        let (before, pieces, after) = self.edges(within, "splits_paragraph");
        let is_tag_alone = !(before.is_empty() && after.is_empty());
        items.extend(before);
        if !is_tag_alone || pieces.iter().any(is_content) || holds_more(paragraph) {
            raw(items, |out| out.push_str(&paragraph.opened()));
            items.extend(pieces.into_iter().map(Item::Piece));
            raw(items, |out| out.push_str(&paragraph.closed()));
        }
        items.extend(after);
        self.paragraph = outer;
    }

    /// What stands in a line: runs, and what holds runs.
    fn inline(&mut self, parent: &Element, items: &mut Vec<Item>) {
        for child in &parent.children {
            match child {
                Node::Element(element) if element.is("w:r") => self.run(element, items),
                Node::Element(element) if element.is("w:pPr") || element.children.is_empty() => {
                    raw(items, |out| element.write(out));
                }
                Node::Element(element) => {
                    let mut within = Vec::new();
                    self.inline(element, &mut within);
                    let within = self.closed(within);
                    raw(items, |out| out.push_str(&element.opened()));
                    items.extend(within.into_iter().map(Item::Piece));
                    raw(items, |out| out.push_str(&element.closed()));
                }
                Node::Text(_) | Node::Raw(_) => raw(items, |out| child.write(out)),
            }
        }
    }

    /// A run is cut at a tag that begins or ends something; its look goes with each piece.
    fn run(&mut self, run: &Element, items: &mut Vec<Item>) {
        let mut head = run.opened();
        if let Some(look) = run.elements().find(|child| child.is("w:rPr")) {
            look.write(&mut head);
        }
        let mut is_open = false;
        let open = |items: &mut Vec<Item>, is_open: &mut bool| {
            if !std::mem::replace(is_open, true) {
                raw(items, |out| out.push_str(&head));
            }
        };
        for child in &run.children {
            let Node::Element(element) = child else {
                continue;
            };
            if element.is("w:rPr") {
                continue;
            }
            if !element.is("w:t") {
                open(items, &mut is_open);
                self.element(element, items);
                continue;
            }
            let mut words = String::new();
            words_of(&wrapped(element), &mut words);
            let Ok(found) = segments(&words) else {
                self.tags = MOST_TAGS + 1;
                return;
            };
            for segment in found {
                if !matches!(segment, Segment::Words(_)) {
                    self.tags += 1;
                    if self.tags > MOST_TAGS {
                        return;
                    }
                }
                match segment {
                    Segment::Words(words) => {
                        open(items, &mut is_open);
                        raw(items, |out| said(words, out));
                    }
                    Segment::Broken(tag) => {
                        let spot = self.spot(tag);
                        self.wrong(spot, "tag_unclosed");
                    }
                    Segment::Tag { kind, whole, inner } => {
                        let control = self.tag(kind, whole, inner);
                        match control {
                            Some(Item::Control(spot, statement)) => {
                                if std::mem::take(&mut is_open) {
                                    raw(items, |out| out.push_str("</w:r>"));
                                }
                                items.push(Item::Control(spot, statement));
                            }
                            Some(value) => {
                                open(items, &mut is_open);
                                items.push(value);
                            }
                            None => {}
                        }
                    }
                }
            }
        }
        if is_open {
            raw(items, |out| out.push_str("</w:r>"));
        }
    }

    fn tag(&mut self, kind: TagKind, whole: &str, inner: &str) -> Option<Item> {
        let spot = self.spot(whole);
        match kind {
            TagKind::Remark => None,
            TagKind::Value => {
                if let Some(found) = expression(inner) {
                    return Some(Item::Piece(Piece::Value(spot, found)));
                }
                self.wrong(spot, "tag_unreadable");
                None
            }
            TagKind::Control => {
                if let Some(found) = statement(inner) {
                    return Some(Item::Control(spot, found));
                }
                self.wrong(spot, "tag_unreadable");
                None
            }
        }
    }
}

/// What lies within an element, which may have to end with a paragraph.
pub fn hold(element: &Element, within: Vec<Piece>, items: &mut Vec<Item>) {
    if HOLDERS.contains(&element.name.as_str()) {
        items.push(Item::Piece(Piece::Holder(within)));
    } else {
        items.extend(within.into_iter().map(Item::Piece));
    }
}

/// Writes on, into one piece with what was written before.
pub fn raw(items: &mut Vec<Item>, write: impl FnOnce(&mut String)) {
    if let Some(Item::Piece(Piece::Raw(text))) = items.last_mut() {
        write(text);
        return;
    }
    let mut text = String::new();
    write(&mut text);
    items.push(Item::Piece(Piece::Raw(text)));
}

/// Words of a run.
fn said(words: &str, out: &mut String) {
    out.push_str("<w:t xml:space=\"preserve\">");
    escape(words, out);
    out.push_str("</w:t>");
}

fn wrapped(text: &Element) -> Element {
    Element {
        name: String::new(),
        head: String::new(),
        children: vec![Node::Element(text.clone())],
    }
}

/// Whether a reader sees something of it.
pub fn is_content(piece: &Piece) -> bool {
    match piece {
        Piece::Raw(text) => {
            let words = text.split("<w:t xml:space=\"preserve\">").skip(1);
            let mut words = words.filter_map(|rest| rest.split("</w:t>").next());
            words.any(|words| !words.trim().is_empty())
                || [
                    "<w:drawing",
                    "<w:pict",
                    "<w:br",
                    "<w:sym",
                    "<w:fldChar",
                    "<w:tbl",
                    "<mc:",
                ]
                .iter()
                .any(|mark| text.contains(mark))
        }
        Piece::Holder(pieces) => pieces.iter().any(is_content),
        Piece::Value(..) | Piece::For { .. } | Piece::If(_) => true,
    }
}

/// Whether a paragraph ends a section, whose pages are told in it.
fn holds_more(paragraph: &Element) -> bool {
    let look = paragraph.elements().find(|child| child.is("w:pPr"));
    look.is_some_and(|look| look.elements().any(|child| child.is("w:sectPr")))
}

/// The beginning of a paragraph, on one line.
fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    let mut line = String::new();
    let mut signs = 0;
    for word in text.split_whitespace() {
        let blank = (!line.is_empty()).then_some(' ');
        for sign in blank.into_iter().chain(word.chars()) {
            if signs == MOST {
                line.push('…');
                return line;
            }
            line.push(sign);
            signs += 1;
        }
    }
    line
}
