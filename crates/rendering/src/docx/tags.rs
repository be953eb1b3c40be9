//! Tags in the words of a paragraph, over whose runs Word strews them.

use super::xml::{Element, Node};

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

/// Cuts a text into words and tags.
pub fn segments(text: &str) -> Vec<Segment<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let begins = MARKS
            .iter()
            .filter_map(|mark| rest.find(mark.0).map(|at| (at, mark)))
            .min_by_key(|(at, _)| *at);
        let ends = MARKS.iter().filter_map(|mark| rest.find(mark.1)).min();
        let (at, mark) = match (begins, ends) {
            (None, None) => {
                found.push(Segment::Words(rest));
                break;
            }
            (begins, Some(end)) if begins.is_none_or(|(at, _)| end < at) => {
                words(&mut found, &rest[..end]);
                found.push(Segment::Broken(&rest[end..end + 2]));
                rest = &rest[end + 2..];
                continue;
            }
            (Some(begins), _) => begins,
            (None, Some(_)) => break,
        };
        words(&mut found, &rest[..at]);
        let (open, close, kind) = mark;
        let body = &rest[at + open.len()..];
        // A tag in which another one begins was not closed.
        let next = MARKS.iter().filter_map(|mark| body.find(mark.0)).min();
        match body.find(close) {
            Some(end) if *kind == TagKind::Remark || next.is_none_or(|next| end < next) => {
                let whole = &rest[at..at + open.len() + end + close.len()];
                let inner = &body[..end];
                found.push(Segment::Tag {
                    kind: *kind,
                    whole,
                    inner,
                });
                rest = &rest[at + whole.len()..];
            }
            _ => {
                let end = next.map_or(rest.len(), |next| at + open.len() + next);
                found.push(Segment::Broken(&rest[at..end]));
                rest = &rest[end..];
            }
        }
    }
    found
}

fn words<'a>(found: &mut Vec<Segment<'a>>, text: &'a str) {
    if !text.is_empty() {
        found.push(Segment::Words(text));
    }
}

/// Puts each tag of each paragraph whole into the run in which it begins.
pub fn gather(element: &mut Element) {
    if element.is("w:p") {
        let mut texts = Vec::new();
        texts_of(element, &mut texts);
        gather_texts(&mut texts);
    }
    for child in &mut element.children {
        if let Node::Element(child) = child {
            gather(child);
        }
    }
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

fn gather_texts(texts: &mut [&mut Element]) {
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
    let found = segments(&whole);
    if !found.iter().any(|one| matches!(one, Segment::Tag { .. })) {
        return;
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
        if !text.head.contains("xml:space") {
            text.head.push_str(" xml:space=\"preserve\"");
        }
        text.children = vec![Node::Text(words)];
    }
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
        gather(&mut tree.root);
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
        let of = |text| segments(text);
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
    }
}
