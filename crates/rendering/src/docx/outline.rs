//! From a tree to an outline: what is written as it is, what is filled in, what repeats or depends.
//!
//! A loop or a condition begins and ends on one level: within a paragraph, around paragraphs, around
//! rows of a table. A tag at the edge of its paragraph or row stands before or behind it.

use canape_domain::templates::{Fault, Part, Place};

use super::expression::{Expression, Statement, expression, statement};
use super::tags::{Segment, TagKind, segments, words_of};
use super::xml::{Element, Node, escape};

/// Tags of one document.
const MOST_TAGS: usize = 5_000;
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
enum Item {
    Piece(Piece),
    Control(Spot, Statement),
}

/// What is read while an outline is made.
pub struct Outliner {
    part: Part,
    tables: usize,
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
    pub const fn new(part: Part) -> Self {
        Self {
            part,
            tables: 0,
            paragraph: String::new(),
            tags: 0,
            faults: Vec::new(),
        }
    }

    /// The outline of a whole part.
    pub fn outline(&mut self, root: &Element) -> Vec<Piece> {
        let mut items = Vec::new();
        self.element(root, &mut items);
        self.closed(items)
    }

    fn spot(&self, tag: &str) -> Spot {
        Spot {
            tag: tag.trim().to_owned(),
            place: Place {
                part: self.part,
                is_in_table: self.tables > 0,
                paragraph: shortened(&self.paragraph),
            },
        }
    }

    fn wrong(&mut self, spot: Spot, rule: &'static str) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault {
                rule,
                tag: spot.tag,
                place: spot.place,
                hint: None,
            });
        }
    }

    fn children(&mut self, parent: &Element) -> Vec<Item> {
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
    fn element(&mut self, element: &Element, items: &mut Vec<Item>) {
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
        self.hold(element, within, items);
        raw(items, |out| out.push_str(&element.closed()));
    }

    fn hold(&self, element: &Element, within: Vec<Piece>, items: &mut Vec<Item>) {
        if HOLDERS.contains(&element.name.as_str()) {
            items.push(Item::Piece(Piece::Holder(within)));
        } else {
            items.extend(within.into_iter().map(Item::Piece));
        }
    }

    fn paragraph(&mut self, paragraph: &Element, items: &mut Vec<Item>) {
        let mut words = String::new();
        words_of(paragraph, &mut words);
        let outer = std::mem::replace(&mut self.paragraph, words);
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
            for segment in segments(&words) {
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
        self.tags += 1;
        if self.tags > MOST_TAGS {
            if self.tags == MOST_TAGS + 1 {
                self.wrong(spot, "too_many_tags");
            }
            return None;
        }
        match kind {
            TagKind::Remark => None,
            TagKind::Value => match expression(inner) {
                Some(found) => Some(Item::Piece(Piece::Value(spot, found))),
                None => {
                    self.wrong(spot, "tag_unreadable");
                    None
                }
            },
            TagKind::Control => match statement(inner) {
                Some(found) => Some(Item::Control(spot, found)),
                None => {
                    self.wrong(spot, "tag_unreadable");
                    None
                }
            },
        }
    }

    /// A row with tags in its cells. A pair in two cells is around the row.
    fn row(&mut self, row: &Element, items: &mut Vec<Item>) {
        let mut cells = Vec::new();
        let mut line = Vec::new();
        for child in &row.children {
            let Node::Element(element) = child else {
                raw(&mut line, |out| child.write(out));
                continue;
            };
            if !element.is("w:tc") {
                self.element(element, &mut line);
                continue;
            }
            let within = self.children(element);
            let mut kept = Vec::new();
            for item in self.settled(within) {
                match item {
                    Item::Piece(piece) => {
                        if is_content(&piece) {
                            cells.push(None);
                        }
                        kept.push(piece);
                    }
                    control @ Item::Control(..) => cells.push(Some(control)),
                }
            }
            raw(&mut line, |out| out.push_str(&element.opened()));
            self.hold(element, kept, &mut line);
            raw(&mut line, |out| out.push_str(&element.closed()));
        }
        let has_tags = cells.iter().any(Option::is_some);
        let has_content = cells.iter().any(Option::is_none);
        let (before, after) = self.around(cells);
        items.extend(before);
        if has_content || !has_tags {
            raw(items, |out| out.push_str(&row.opened()));
            items.extend(line);
            raw(items, |out| out.push_str(&row.closed()));
        }
        items.extend(after);
    }

    /// Of the tags of a row (`None` is content), those that stand before it and behind it. A pair
    /// in two cells is around the row; what has no pair here stands where it is.
    fn around(&mut self, cells: Vec<Option<Item>>) -> (Vec<Item>, Vec<Item>) {
        let (Some(first), Some(last)) = (
            cells.iter().position(Option::is_none),
            cells.iter().rposition(Option::is_none),
        ) else {
            return (cells.into_iter().flatten().collect(), Vec::new());
        };
        let pairs = paired(&cells);
        let (mut before, mut opening, mut closing, mut after) = (vec![], vec![], vec![], vec![]);
        for (at, cell) in cells.into_iter().enumerate() {
            let Some(Item::Control(spot, statement)) = cell else {
                continue;
            };
            match pairs.get(at).copied().flatten() {
                // Two pairs beside one another would each be around the whole row.
                Some(true) if closing.is_empty() => opening.push(Item::Control(spot, statement)),
                Some(false) => closing.push(Item::Control(spot, statement)),
                None if at < first => before.push(Item::Control(spot, statement)),
                None if at > last => after.push(Item::Control(spot, statement)),
                _ => self.wrong(spot, "splits_row"),
            }
        }
        before.extend(opening);
        closing.extend(after);
        (before, closing)
    }

    /// Tags without a pair that stand before all content go before it, those behind all behind it.
    fn edges(
        &mut self,
        items: Vec<Item>,
        rule: &'static str,
    ) -> (Vec<Item>, Vec<Piece>, Vec<Item>) {
        let settled = self.settled(items);
        let is_in = |item: &Item| matches!(item, Item::Piece(piece) if is_content(piece));
        let first = settled.iter().position(is_in);
        let last = settled.iter().rposition(is_in);
        let (mut before, mut pieces, mut after) = (vec![], vec![], vec![]);
        for (at, item) in settled.into_iter().enumerate() {
            match item {
                Item::Piece(piece) => pieces.push(piece),
                control if first.is_none_or(|first| at < first) => before.push(control),
                control if last.is_none_or(|last| at > last) => after.push(control),
                Item::Control(spot, _) => self.wrong(spot, rule),
            }
        }
        (before, pieces, after)
    }

    /// Pieces of a level on which nothing may be left open.
    fn closed(&mut self, items: Vec<Item>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for item in self.settled(items) {
            match item {
                Item::Piece(piece) => pieces.push(piece),
                Item::Control(spot, statement) => {
                    let rule = match statement {
                        Statement::For { .. } | Statement::If(_) => "tag_without_end",
                        _ => "tag_without_beginning",
                    };
                    self.wrong(spot, rule);
                }
            }
        }
        pieces
    }

    /// Puts what lies between a beginning and its end into one piece; what has no pair stays.
    fn settled(&mut self, items: Vec<Item>) -> Vec<Item> {
        let mut open: Vec<Open> = Vec::new();
        let mut done: Vec<Item> = Vec::new();
        for item in items {
            let Item::Control(spot, statement) = item else {
                open.last_mut()
                    .map_or(&mut done, |one| &mut one.body)
                    .push(item);
                continue;
            };
            let is_pair = open.last().is_some_and(|one| one.is_ended_by(&statement));
            match statement {
                Statement::For { .. } | Statement::If(_) => open.push(Open::at(spot, statement)),
                Statement::EndFor | Statement::EndIf if is_pair => {
                    if let Some(one) = open.pop() {
                        let piece = self.built(one);
                        open.last_mut()
                            .map_or(&mut done, |one| &mut one.body)
                            .push(piece);
                    }
                }
                other => {
                    let control = Item::Control(spot, other);
                    open.last_mut()
                        .map_or(&mut done, |one| &mut one.body)
                        .push(control);
                }
            }
        }
        for one in open {
            done.push(Item::Control(one.spot, one.statement));
            done.extend(one.body);
        }
        done
    }

    fn built(&mut self, open: Open) -> Item {
        let Open {
            spot,
            statement,
            body,
        } = open;
        match statement {
            Statement::For { item, list } => {
                let body = self.closed(body);
                Item::Piece(Piece::For {
                    spot,
                    item,
                    list,
                    body,
                })
            }
            Statement::If(condition) => {
                let mut arms = vec![(spot, Some(condition), Vec::new())];
                for item in body {
                    let is_last = arms.last().is_some_and(|arm| arm.1.is_none());
                    match item {
                        Item::Control(spot, Statement::ElseIf(condition)) if !is_last => {
                            arms.push((spot, Some(condition), Vec::new()));
                        }
                        Item::Control(spot, Statement::Else) if !is_last => {
                            arms.push((spot, None, Vec::new()));
                        }
                        other => {
                            if let Some(arm) = arms.last_mut() {
                                arm.2.push(other);
                            }
                        }
                    }
                }
                let arms = arms.into_iter().map(|(spot, condition, body)| Arm {
                    spot,
                    condition,
                    body: self.closed(body),
                });
                Item::Piece(Piece::If(arms.collect()))
            }
            other => Item::Control(spot, other),
        }
    }
}

/// Which tags of a row have their pair in it: `true` begins one, `false` ends one.
fn paired(cells: &[Option<Item>]) -> Vec<Option<bool>> {
    let mut pairs = vec![None; cells.len()];
    let mut open: Vec<(usize, bool)> = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        let Some(Item::Control(_, statement)) = cell else {
            continue;
        };
        match statement {
            Statement::For { .. } => open.push((at, true)),
            Statement::If(_) => open.push((at, false)),
            Statement::EndFor | Statement::EndIf => {
                let is_loop = *statement == Statement::EndFor;
                if let Some((begin, _)) = open.pop_if(|one| one.1 == is_loop) {
                    pairs[begin] = Some(true);
                    pairs[at] = Some(false);
                }
            }
            Statement::Else | Statement::ElseIf(_) => {}
        }
    }
    pairs
}

/// What has begun and not ended yet.
struct Open {
    spot: Spot,
    statement: Statement,
    body: Vec<Item>,
}

impl Open {
    const fn at(spot: Spot, statement: Statement) -> Self {
        Self {
            spot,
            statement,
            body: Vec::new(),
        }
    }

    const fn is_ended_by(&self, statement: &Statement) -> bool {
        matches!(
            (&self.statement, statement),
            (Statement::For { .. }, Statement::EndFor) | (Statement::If(_), Statement::EndIf)
        )
    }
}

/// Writes on, into one piece with what was written before.
fn raw(items: &mut Vec<Item>, write: impl FnOnce(&mut String)) {
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
fn is_content(piece: &Piece) -> bool {
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
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    let begin: String = line.chars().take(MOST).collect();
    format!("{begin}…")
}
