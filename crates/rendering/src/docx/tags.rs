//! Tags in the words of a paragraph, over whose runs Word strews them.

use canape_domain::templates::FillError;

use super::xml::{Element, Node};

/// Tags of one document, broken ones among them.
pub const MOST_TAGS: usize = 5_000;
/// Bytes of a mark.
const MARK: usize = 2;
/// How a tag begins, how it ends, what it is.
const MARKS: [(&str, &str, TagKind); 3] = [
    ("{{", "}}", TagKind::Value),
    ("{%", "%}", TagKind::Control),
    ("{#", "#}", TagKind::Remark),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TagKind {
    /// `{{ … }}`
    Value,
    /// `{% … %}`
    Control,
    /// `{# … #}`, which nobody sees.
    Remark,
}

/// A piece of a text: words, or a tag.
#[derive(Debug, PartialEq, Eq)]
pub enum Segment<'a> {
    Words(&'a str),
    Tag {
        kind: TagKind,
        /// With its braces.
        whole: &'a str,
        /// What stands between them.
        inner: &'a str,
    },
    /// A tag that does not end in this paragraph, or an end without a beginning.
    Broken(&'a str),
}

/// Cuts a text into words and tags, in one pass however it is made: a mark is looked for behind
/// where it was looked for last. More tags than a document may have, broken ones among them, are
/// too many here already.
pub fn segments(text: &str) -> Result<Vec<Segment<'_>>, FillError> {
    let mut marks = Marks::of(text);
    let mut found = Vec::new();
    let mut tags = 0;
    let mut at = 0;
    while at < text.len() {
        let begins = marks.begins(at);
        let ends = marks.ends(at);
        let Some(next) = begins.map(|(begin, _)| begin).into_iter().chain(ends).min() else {
            break;
        };
        words(&mut found, &text[at..next]);
        tags += 1;
        if tags > MOST_TAGS {
            return Err(FillError::TooLarge);
        }
        let Some((begin, mark)) = begins.filter(|(begin, _)| *begin == next) else {
            at = next + MARK;
            found.push(Segment::Broken(&text[next..at]));
            continue;
        };
        let kind = MARKS[mark].2;
        let body = begin + MARK;
        // A tag in which another one begins was not closed.
        let inner = marks.begins(body).map(|(begin, _)| begin);
        let close = marks.end(mark, body);
        let close = close
            .filter(|close| kind == TagKind::Remark || inner.is_none_or(|inner| *close < inner));
        if let Some(close) = close {
            at = close + MARK;
            found.push(Segment::Tag {
                kind,
                whole: &text[begin..at],
                inner: &text[body..close],
            });
        } else {
            at = inner.unwrap_or(text.len());
            found.push(Segment::Broken(&text[begin..at]));
        }
    }
    words(&mut found, &text[at..]);
    Ok(found)
}

/// Where the next mark of each sort stands. Places are asked for from the front to the back only.
struct Marks<'a> {
    text: &'a str,
    begins: [Next; MARKS.len()],
    ends: [Next; MARKS.len()],
}

/// What is known of a mark.
#[derive(Clone, Copy)]
enum Next {
    Unknown,
    At(usize),
    Nowhere,
}

impl<'a> Marks<'a> {
    const fn of(text: &'a str) -> Self {
        Self {
            text,
            begins: [Next::Unknown; MARKS.len()],
            ends: [Next::Unknown; MARKS.len()],
        }
    }

    /// The first beginning at a place or behind it, and which one it is.
    fn begins(&mut self, from: usize) -> Option<(usize, usize)> {
        let text = self.text;
        let each = self.begins.iter_mut().zip(MARKS).enumerate();
        let found = each.filter_map(|(mark, (next, (open, ..)))| {
            next.behind(text, open, from).map(|begin| (begin, mark))
        });
        found.min()
    }

    /// The first end of any sort.
    fn ends(&mut self, from: usize) -> Option<usize> {
        (0..MARKS.len())
            .filter_map(|mark| self.end(mark, from))
            .min()
    }

    /// The first end of one sort.
    fn end(&mut self, mark: usize, from: usize) -> Option<usize> {
        self.ends[mark].behind(self.text, MARKS[mark].1, from)
    }
}

impl Next {
    fn behind(&mut self, text: &str, sign: &str, from: usize) -> Option<usize> {
        let is_known = match *self {
            Self::Unknown => false,
            Self::At(at) => at >= from,
            Self::Nowhere => true,
        };
        if !is_known {
            *self = text
                .get(from..)
                .and_then(|rest| rest.find(sign))
                .map_or(Self::Nowhere, |at| Self::At(from + at));
        }
        match *self {
            Self::At(at) => Some(at),
            Self::Unknown | Self::Nowhere => None,
        }
    }
}

fn words<'a>(found: &mut Vec<Segment<'a>>, text: &'a str) {
    if !text.is_empty() {
        found.push(Segment::Words(text));
    }
}

/// Puts each tag of each paragraph whole into the run in which it begins.
pub fn gather(element: &mut Element) -> Result<(), FillError> {
    if element.is("w:p") {
        let mut texts = Vec::new();
        texts_of(element, &mut texts);
        gather_texts(&mut texts)?;
    }
    for child in &mut element.children {
        if let Node::Element(child) = child {
            gather(child)?;
        }
    }
    Ok(())
}

/// The words of a paragraph, without those of paragraphs within it: of text boxes.
pub fn words_of(paragraph: &Element, out: &mut String) {
    for child in &paragraph.children {
        match child {
            Node::Element(element) if element.is("w:p") => {}
            Node::Element(element) if element.is("w:t") => {
                for node in &element.children {
                    if let Node::Text(text) = node {
                        out.push_str(text);
                    }
                }
            }
            Node::Element(element) => words_of(element, out),
            Node::Text(_) | Node::Raw(_) => {}
        }
    }
}

fn texts_of<'a>(element: &'a mut Element, out: &mut Vec<&'a mut Element>) {
    for child in &mut element.children {
        if let Node::Element(child) = child {
            if child.is("w:t") {
                out.push(child);
            } else if !child.is("w:p") {
                texts_of(child, out);
            }
        }
    }
}

fn gather_texts(texts: &mut [&mut Element]) -> Result<(), FillError> {
    let mut whole = String::new();
    let mut starts = Vec::with_capacity(texts.len());
    for text in texts.iter() {
        starts.push(whole.len());
        for node in &text.children {
            if let Node::Text(words) = node {
                whole.push_str(words);
            }
        }
    }
    let found = segments(&whole)?;
    if !found.iter().any(|one| matches!(one, Segment::Tag { .. })) {
        return Ok(());
    }
    let mut filled = vec![String::new(); texts.len()];
    let owner = |at: usize| {
        starts
            .partition_point(|start| *start <= at)
            .saturating_sub(1)
    };
    let mut at = 0;
    for segment in &found {
        match segment {
            Segment::Tag { whole, .. } => {
                if let Some(text) = filled.get_mut(owner(at)) {
                    text.push_str(whole);
                }
                at += whole.len();
            }
            Segment::Words(words) | Segment::Broken(words) => {
                for sign in words.chars() {
                    if let Some(text) = filled.get_mut(owner(at)) {
                        text.push(sign);
                    }
                    at += sign.len_utf8();
                }
            }
        }
    }
    for (text, words) in texts.iter_mut().zip(filled) {
        if text.values("space").next().is_none() {
            text.head.push_str(" xml:space=\"preserve\"");
        }
        text.children = vec![Node::Text(words)];
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::xml::parse;
    use super::*;

    #[test]
    fn a_tag_that_lies_in_many_runs_comes_into_its_first() {
        let source = "<w:p><w:r><w:t>№ {</w:t></w:r><w:r><w:t>{ докум</w:t></w:r>\
                      <w:proofErr/><w:r><w:t>ент.номер }} от</w:t></w:r></w:p>";
        let mut tree = parse(source).unwrap();
        gather(&mut tree.root).unwrap();
        let mut out = String::new();
        tree.root.write(&mut out);
        let keep = " xml:space=\"preserve\"";
        assert_eq!(
            out,
            format!(
                "<w:p><w:r><w:t{keep}>№ {{{{ документ.номер }}}}</w:t></w:r><w:r><w:t{keep}></w:t></w:r>\
                 <w:proofErr/><w:r><w:t{keep}> от</w:t></w:r></w:p>"
            )
        );
    }

    #[test]
    fn what_does_not_end_or_begin_is_told() {
        let of = |text| segments(text).unwrap();
        assert_eq!(
            of("а {{ б {% в %}"),
            [
                Segment::Words("а "),
                Segment::Broken("{{ б "),
                Segment::Tag {
                    kind: TagKind::Control,
                    whole: "{% в %}",
                    inner: " в "
                },
            ]
        );
        assert_eq!(
            of("а }} б"),
            [
                Segment::Words("а "),
                Segment::Broken("}}"),
                Segment::Words(" б"),
            ]
        );
        assert_eq!(of("{% в"), [Segment::Broken("{% в")]);
        assert_eq!(
            of("{# {{ а }} #}{{{% б"),
            [
                Segment::Tag {
                    kind: TagKind::Remark,
                    whole: "{# {{ а }} #}",
                    inner: " {{ а }} "
                },
                Segment::Broken("{{"),
                Segment::Broken("{% б"),
            ]
        );
    }

    #[test]
    fn a_text_is_cut_in_one_pass() {
        // Each tag has the next mark of every other sort far behind it.
        let far = "а".repeat(8 * 1024 * 1024);
        let text = format!("{}{far}}}}}{{#", "{{а}}{%".repeat(2_000));
        let began = std::time::Instant::now();
        let found = segments(&text).unwrap();
        assert_eq!(found.len(), 4_001);
        // Looked for again for each tag, it would take minutes.
        assert!(began.elapsed().as_secs() < 10, "{:?}", began.elapsed());
        for many in ["{{а}}", "{{", "}}"] {
            let text = many.repeat(MOST_TAGS + 1);
            assert!(
                matches!(segments(&text), Err(FillError::TooLarge)),
                "{many}"
            );
            assert!(segments(&text[many.len()..]).is_ok(), "{many}");
        }
    }
}
