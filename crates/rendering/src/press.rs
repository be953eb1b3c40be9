//! The press: content → view → typst → PDF/A.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use canape_domain::dispatches::{MailPaper, Mailing};
use canape_domain::documents::{Press, PressError, Printed, Sheaf};
use canape_domain::reports::PaperTable;
use canape_domain::signatures::Protocol;
use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::{Bytes, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::bench::Bench;
use crate::binding;
use crate::legible::legible;
use crate::view::{self, View};
use crate::world::{Desk, Workshop};

/// Lines of goods, movements or paragraphs of one document.
const MOST_LINES: usize = 2_000;
/// Rows of a report.
const MOST_ROWS: usize = 5_000;
/// Characters of one document: some two hundred pages.
const MOST_CHARACTERS: usize = 600_000;
/// Seconds that a document may take, the wait for a place included.
const MOST_TIME: Duration = Duration::from_secs(30);
/// What none of so many documents has needed, typst forgets: its memory grows with each of them.
const REMEMBERED: usize = 4;

/// Prints by typst inside the process. Made once: fonts and templates are read when it is made, and
/// what all documents share stays in typst's memory, the rest of which is swept out as it grows.
///
/// The time of one document is bounded by its size (2 000 lines and 600 000 characters), and after 30
/// seconds it is given up. As many print at once as there are cores; others wait.
pub struct TypstPress {
    bench: Arc<Bench>,
    printer: Arc<Printer>,
}

/// What of a paper is not its data.
struct Layout {
    template: &'static str,
    /// Files that the template reads beside its data.
    files: Vec<(&'static str, Bytes)>,
    /// Whether pages say «из N».
    counts_pages: bool,
}

/// What all documents share.
struct Printer {
    workshop: Workshop,
    standards: PdfStandards,
}

impl TypstPress {
    /// Reads fonts and templates; some tens of milliseconds.
    pub fn new() -> Self {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        Self::with(cores, MOST_TIME)
    }

    /// Prints so many documents at once, and gives one up after the time.
    pub fn with(places: usize, time: Duration) -> Self {
        Self {
            bench: Arc::new(Bench::new(places, time)),
            printer: Arc::new(Printer::new()),
        }
    }
}

impl Printer {
    fn new() -> Self {
        Self {
            workshop: Workshop::new(),
            // One standard never contradicts itself.
            standards: PdfStandards::new(&[PdfStandard::A_2b]).unwrap_or_default(),
        }
    }

    fn laid_out(&self, layout: &Layout, data: &Value) -> Result<PagedDocument, PressError> {
        let missing = || PressError::Template(format!("no template {}", layout.template));
        let mut desk = Desk::new(&self.workshop, layout.template).ok_or_else(missing)?;
        let json = serde_json::to_vec(data).map_err(|error| broken(&error))?;
        desk.put("data.json", Bytes::new(json));
        for (name, bytes) in &layout.files {
            desk.put(name, bytes.clone());
        }
        let result = typst::compile::<PagedDocument>(&desk);
        result.output.map_err(|errors| said(&errors))
    }
}

impl Default for TypstPress {
    fn default() -> Self {
        Self::new()
    }
}

impl Press for TypstPress {
    fn pdf(&self, printed: &Printed) -> Result<Vec<u8>, PressError> {
        within("lines", MOST_LINES, view::lines(printed))?;
        let view = View::of(printed)?;
        let data = serde_json::to_value(&view.sheet).map_err(|error| broken(&error))?;
        let layout = Layout {
            template: view.template,
            files: view.files,
            counts_pages: true,
        };
        self.print(layout, data)
    }

    fn mailing(&self, mailing: &Mailing) -> Result<Vec<u8>, PressError> {
        let parcels = mailing.parcels.iter();
        let lines = parcels.map(|parcel| parcel.enclosed.len() + 1).sum();
        within("lines", MOST_LINES, lines)?;
        let (template, data) = view::mailing(mailing);
        let layout = Layout {
            template,
            files: Vec::new(),
            // Envelopes and letters are many papers, and a list is read as one.
            counts_pages: mailing.paper == MailPaper::List,
        };
        self.print(layout, data)
    }

    fn protocol(&self, protocol: &Protocol) -> Result<Vec<u8>, PressError> {
        let layout = Layout {
            template: "protocol.typ",
            files: Vec::new(),
            counts_pages: true,
        };
        self.print(layout, view::protocol(protocol))
    }

    fn table(&self, paper: &PaperTable) -> Result<Vec<u8>, PressError> {
        within("lines", MOST_ROWS, paper.sheet.rows.len())?;
        let layout = Layout {
            template: "report.typ",
            files: Vec::new(),
            counts_pages: true,
        };
        self.print(layout, view::report(paper))
    }

    fn bound(&self, sheaves: Vec<Sheaf>, starts_on_front: bool) -> Result<Vec<u8>, PressError> {
        self.bench
            .work(move || binding::bound(sheaves, starts_on_front))
    }

    fn pages(&self, paper: Vec<u8>) -> Option<usize> {
        binding::pages(paper)
    }
}

impl TypstPress {
    fn print(&self, layout: Layout, mut data: Value) -> Result<Vec<u8>, PressError> {
        let fonts = &self.printer.workshop.fonts;
        let characters = legible(&mut data, &|character| fonts.cover(character));
        within("characters", MOST_CHARACTERS, characters)?;
        let shared = Arc::clone(&self.printer);
        self.bench.work(move || shared.pdf(&layout, data))
    }
}

impl Printer {
    fn pdf(&self, layout: &Layout, mut data: Value) -> Result<Vec<u8>, PressError> {
        // One page says nothing of its number, and is laid out once: «из N» costs a second round.
        let mut document = self.laid_out(layout, &data)?;
        let pages = document.pages().len();
        if pages > 1 && layout.counts_pages {
            data["pages"] = pages.into();
            document = self.laid_out(layout, &data)?;
        }
        let options = PdfOptions {
            ident: Smart::Auto,
            standards: self.standards.clone(),
            tagged: false,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| said(&errors));
        comemo::evict(REMEMBERED);
        pdf
    }
}

fn within(what: &'static str, most: usize, found: usize) -> Result<(), PressError> {
    if found > most {
        return Err(PressError::TooLarge { what, most, found });
    }
    Ok(())
}

fn broken(error: &serde_json::Error) -> PressError {
    PressError::Template(error.to_string())
}

fn said(errors: &EcoVec<SourceDiagnostic>) -> PressError {
    // A head that promised a picture, and no picture behind it.
    let is_picture = |error: &SourceDiagnostic| error.message.contains("decode image");
    if errors.iter().any(is_picture) {
        return PressError::Picture {
            which: "logo, stamp or signature",
        };
    }
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    PressError::Template(messages.join("; "))
}
