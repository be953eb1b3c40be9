//! A firm's own DOCX templates: read once, checked against a sample, filled with a document.
//!
//! The container is looked over (`package`, `guard`); tags are gathered from the runs over which Word
//! strews them (`tags`) and read (`expression`); a tree of XML (`xml`) becomes an outline of pieces
//! (`outline`, `rows`, `pairs`), which is checked against the names there are (`check`, `fields`, `kinds`, `sides`, `goods`) and written with the
//! values of a document (`render`). The language has no way not to end, and what comes of it is
//! bounded: `docs/adr/0015-own-templates.md`.

mod check;
mod expression;
mod fields;
mod goods;
mod guard;
mod kinds;
mod outline;
pub(crate) mod package;
mod pairs;
mod render;
mod rows;
mod sample;
mod sides;
mod tags;
mod value;
mod xml;

use canape_domain::documents::{Kind, Printed};
use canape_domain::templates::{Fault, FillError, Filler, Part, Placeholder, Sort};

use self::check::Judge;
use self::fields::{Context, context};
use self::outline::{MOST_FAULTS, Outliner, Piece};
use self::package::PackagePart;
use self::render::Writer;
use self::value::{Field, Value};

/// Reads and fills templates.
pub struct DocxTemplates;

impl Filler for DocxTemplates {
    fn check(&self, bytes: &[u8], kinds: &[Kind]) -> Result<Vec<Fault>, FillError> {
        let template = Template::read(bytes)?;
        let mut faults = template.faults.clone();
        for printed in kinds.iter().filter_map(|kind| sample::sample(*kind)) {
            for fault in template.judged(&context(&printed)) {
                if !faults.contains(&fault) && faults.len() < MOST_FAULTS {
                    faults.push(fault);
                }
            }
            // What passes is tried: what comes to nothing is told before its day.
            if faults.is_empty() {
                template.filled(&printed)?;
            }
        }
        Ok(faults)
    }

    fn fill(&self, bytes: &[u8], printed: &Printed) -> Result<Vec<u8>, FillError> {
        let template = Template::read(bytes)?;
        // Whatever was checked before: a name that its kind has not would print as nothing.
        let faults = match sample::like(printed) {
            Some(sample) => template.judged(&context(&sample)),
            None => Vec::new(),
        };
        if !faults.is_empty() {
            return Err(FillError::Faulty(faults));
        }
        template.filled(printed)
    }

    fn sample(&self, kind: Kind) -> Option<Printed> {
        sample::sample(kind)
    }

    fn placeholders(&self, kind: Kind) -> Vec<Placeholder> {
        let Some(printed) = sample::sample(kind) else {
            return Vec::new();
        };
        let mut all = Vec::new();
        for field in context(&printed).fields {
            let name = field.name.clone();
            let Value::List(item, items) = &field.value else {
                all.push(shown(&field, name));
                continue;
            };
            let tag = format!("{{% for {item} in {name} %}} … {{% endfor %}}");
            all.push(placeholder(&field, name, tag, String::new()));
            for inner in items.first().into_iter().flatten() {
                all.push(shown(inner, format!("{item}.{}", inner.name)));
            }
        }
        all
    }
}

fn shown(field: &Field, name: String) -> Placeholder {
    let tag = match field.value.sort() {
        Sort::Flag => format!("{{% if {name} %}} … {{% endif %}}"),
        _ => format!("{{{{ {name} }}}}"),
    };
    let example = field.value.shown();
    placeholder(field, name, tag, example)
}

fn placeholder(field: &Field, name: String, tag: String, example: String) -> Placeholder {
    Placeholder {
        group: field.group,
        name,
        about: field.about,
        sort: field.value.sort(),
        tag,
        example,
    }
}

/// A template that was read.
struct Template {
    parts: Vec<PackagePart>,
    /// Parts that are filled, by their place among all, with what stands before their root.
    outlines: Vec<(usize, String, Vec<Piece>)>,
    faults: Vec<Fault>,
}

impl Template {
    fn read(bytes: &[u8]) -> Result<Self, FillError> {
        let mut parts = package::open(bytes)?;
        guard::judge(&parts)?;
        let mut outlines = Vec::new();
        let mut drawn = Outliner::new();
        for (at, part) in parts.iter_mut().enumerate() {
            let Some(mut tree) = guard::judged(part)? else {
                continue;
            };
            let Some(of) = part_of(&part.name) else {
                continue;
            };
            if of == Part::Body && !tree.root.is("w:document") {
                return Err(FillError::Broken("это не документ Word (.docx)"));
            }
            tags::gather(&mut tree.root)?;
            let pieces = drawn.outline(of, &tree.root)?;
            outlines.push((at, tree.prolog, pieces));
        }
        Ok(Self {
            parts,
            outlines,
            faults: drawn.faults,
        })
    }

    fn judged(&self, context: &Context) -> Vec<Fault> {
        let mut judge = Judge::new(context);
        for (_, _, pieces) in &self.outlines {
            judge.judge(pieces);
        }
        judge.faults
    }

    fn filled(&self, printed: &Printed) -> Result<Vec<u8>, FillError> {
        if !self.faults.is_empty() {
            return Err(FillError::Faulty(self.faults.clone()));
        }
        let context = context(printed);
        let mut parts = self.parts.clone();
        let mut writer = Writer::new(&context);
        for (at, prolog, pieces) in &self.outlines {
            let mut out = prolog.clone();
            writer.write(pieces, &mut out)?;
            if let Some(part) = parts.get_mut(*at) {
                part.bytes = out.into_bytes();
            }
        }
        package::pack(&parts)
    }
}

/// What is filled of a part, if anything.
fn part_of(name: &str) -> Option<Part> {
    let name = name.strip_prefix("word/")?.strip_suffix(".xml")?;
    match name.trim_end_matches(|sign: char| sign.is_ascii_digit()) {
        "document" => Some(Part::Body),
        "header" => Some(Part::Header),
        "footer" => Some(Part::Footer),
        "footnotes" | "endnotes" => Some(Part::Notes),
        _ => None,
    }
}
