//! All that a template can see: the templates, the fonts and one document's data. No folder, no
//! network, no clock.

use std::collections::HashMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::Fonts;

macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        const TEMPLATES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../templates/", $name)))),*];
    };
}

templates![
    "act.typ",
    "contract.typ",
    "correction.typ",
    "covering.typ",
    "dispatch_list.typ",
    "envelope.typ",
    "goods.typ",
    "invoice.typ",
    "letter.typ",
    "order_form.typ",
    "protocol.typ",
    "quote.typ",
    "reconciliation.typ",
    "report.typ",
    "sheet.typ",
    "transfer.typ",
    "vat.typ",
    "vat_invoice.typ",
    "waybill.typ",
];

/// What is the same for all documents, made once.
pub struct Workshop {
    library: LazyHash<Library>,
    pub fonts: Fonts,
    sources: HashMap<FileId, Source>,
}

impl Workshop {
    pub fn new() -> Self {
        let sources = TEMPLATES.iter().filter_map(|(name, text)| {
            let id = file_id(name)?;
            Some((id, Source::new(id, (*text).to_owned())))
        });
        Self {
            library: LazyHash::new(Library::default()),
            fonts: Fonts::embedded(),
            sources: sources.collect(),
        }
    }
}

/// Names are few and fixed: interning never forgets one.
fn file_id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(format!("/{name}")).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One document on its way to paper.
pub struct Desk<'a> {
    workshop: &'a Workshop,
    main: FileId,
    files: HashMap<FileId, Bytes>,
}

impl<'a> Desk<'a> {
    /// `None` for a template that there is not.
    pub fn new(workshop: &'a Workshop, template: &str) -> Option<Self> {
        let main = file_id(template)?;
        workshop.sources.get(&main)?;
        Some(Self {
            workshop,
            main,
            files: HashMap::new(),
        })
    }

    /// Lays a file beside the template.
    pub fn put(&mut self, name: &str, bytes: Bytes) {
        self.files.extend(file_id(name).map(|id| (id, bytes)));
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.workshop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.workshop.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = self.workshop.sources.get(&id).cloned();
        source.ok_or_else(|| FileError::NotFound("template".into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let file = self.files.get(&id).cloned();
        file.ok_or_else(|| FileError::NotFound("file".into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.workshop.fonts.all.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
