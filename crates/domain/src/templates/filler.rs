//! The ports that read a firm's own template and make paper of it.

use async_trait::async_trait;

use crate::documents::{Kind, Printed};
use crate::{Code, Coded};

/// Reads and fills DOCX templates. Pure: bytes and content in, bytes out, bounded in time and size;
/// heavy enough not to belong on a thread that serves requests.
pub trait Filler: Send + Sync {
    /// What is wrong with a template for documents of these kinds; nothing: it can be used. A file
    /// that is no template at all is an error.
    fn check(&self, template: &[u8], kinds: &[Kind]) -> Result<Vec<Fault>, FillError>;

    /// The template with what the document says. The same template and content make the same bytes.
    fn fill(&self, template: &[u8], printed: &Printed) -> Result<Vec<u8>, FillError>;

    /// A made-up document of a kind; `None` of kinds that have no templates.
    fn sample(&self, kind: Kind) -> Option<Printed>;

    /// Everything that a template of a kind can name, with what it is in a sample.
    fn placeholders(&self, kind: Kind) -> Vec<Placeholder>;
}

/// The same for those who wait: as many at once as there are cores.
#[async_trait]
pub trait Templates: Send + Sync {
    /// As [`Filler::check`].
    async fn check(&self, template: Vec<u8>, kinds: Vec<Kind>) -> Result<Vec<Fault>, FillError>;

    /// As [`Filler::fill`].
    async fn fill(&self, template: Vec<u8>, printed: Printed) -> Result<Vec<u8>, FillError>;

    /// As [`Filler::sample`].
    fn sample(&self, kind: Kind) -> Option<Printed>;

    /// As [`Filler::placeholders`].
    fn placeholders(&self, kind: Kind) -> Vec<Placeholder>;
}

/// Turns a filled DOCX into PDF, by a program outside.
#[async_trait]
pub trait Converter: Send + Sync {
    /// The document as PDF.
    async fn pdf(&self, docx: Vec<u8>) -> Result<Vec<u8>, ConvertError>;
}

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum ConvertError {
    /// Others are converted all the time, or it took longer than one document may.
    #[error("the document was not converted in time")]
    Busy,
    /// The program failed.
    #[error("the converter failed: {0}")]
    Failed(String),
}

impl Coded for ConvertError {
    fn code(&self) -> Code {
        match self {
            Self::Busy => Code::Overloaded,
            Self::Failed(_) => Code::PdfNotMade,
        }
    }
}

/// A name that a template may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placeholder {
    /// The group in which a person looks for it.
    pub group: Text,
    /// «покупатель.инн».
    pub name: String,
    /// What it is.
    pub about: Text,
    /// What kind of value it is, which says what formats fit.
    pub sort: Sort,
    /// What is written into a template: «{{ покупатель.инн }}».
    pub tag: String,
    /// What the tag becomes in a sample document.
    pub example: String,
}

/// Words in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// In Russian.
    pub ru: &'static str,
    /// In English.
    pub en: &'static str,
}

/// Kinds of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Words.
    Text,
    /// A name or a post, which has a genitive.
    Name,
    /// A day.
    Date,
    /// A sum.
    Money,
    /// A quantity or a count.
    Number,
    /// Yes or no, for conditions.
    Flag,
    /// Something to repeat over.
    List,
}

/// One thing that is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The rule that is broken.
    pub rule: &'static str,
    /// The tag as it stands in the file.
    pub tag: String,
    /// Where.
    pub place: Place,
    /// A name that was perhaps meant, or what the rule is about.
    pub hint: Option<String>,
}

/// Where a tag stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Which part of the document.
    pub part: Part,
    /// Whether it stands in a table.
    pub is_in_table: bool,
    /// The beginning of its paragraph.
    pub paragraph: String,
}

/// Parts of a document that are filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The text.
    Body,
    /// The head of pages.
    Header,
    /// The foot of pages.
    Footer,
    /// Footnotes and endnotes.
    Notes,
}

impl Part {
    /// What a person calls it.
    pub const fn name(self) -> Text {
        match self {
            Self::Body => Text {
                ru: "текст",
                en: "the text",
            },
            Self::Header => Text {
                ru: "верхний колонтитул",
                en: "the header",
            },
            Self::Footer => Text {
                ru: "нижний колонтитул",
                en: "the footer",
            },
            Self::Notes => Text {
                ru: "сноски",
                en: "the notes",
            },
        }
    }
}

/// Why a file is no template, or was not filled.
#[derive(Debug, thiserror::Error)]
pub enum FillError {
    /// It is no DOCX that Word would open.
    #[error("the file is not a whole DOCX: {0}")]
    Broken(&'static str),
    /// It has what a template must not have: macros, embedded programs, links to other files.
    #[error("the file holds {0}")]
    Forbidden(&'static str),
    /// The file, or what comes of it, is larger than any document.
    #[error("the document would be too large")]
    TooLarge,
    /// Tags are wrong.
    #[error("{} tags are wrong", .0.len())]
    Faulty(Vec<Fault>),
    /// Others are filled all the time.
    #[error("too many documents are filled at once")]
    Busy,
}

impl Coded for FillError {
    fn code(&self) -> Code {
        match self {
            Self::Broken(_) => Code::TemplateBroken,
            Self::Forbidden(_) => Code::TemplateForbidden,
            Self::TooLarge => Code::TemplateTooLarge,
            Self::Faulty(_) => Code::TemplateFaulty,
            Self::Busy => Code::Overloaded,
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Faulty(faults) => Some(told(faults)),
            Self::Broken(what) => Some(format!("Файл не открывается как документ Word: {what}")),
            Self::Forbidden(what) => Some(format!("В шаблоне не должно быть: {what}")),
            Self::TooLarge | Self::Busy => None,
        }
    }
}

/// How many faults one message names.
const MOST_TOLD: usize = 5;

/// The tags with their places, for a message; each whole in the answer of a check.
fn told(faults: &[Fault]) -> String {
    let mut said: Vec<String> = faults
        .iter()
        .take(MOST_TOLD)
        .map(|fault| {
            let place = &fault.place;
            let hint = fault.hint.as_ref().map(|hint| format!(" ({hint})"));
            let table = if place.is_in_table {
                ", таблица"
            } else {
                ""
            };
            format!(
                "{}{}: {}{table}, «{}»",
                fault.tag,
                hint.unwrap_or_default(),
                place.part.name().ru,
                place.paragraph
            )
        })
        .collect();
    if faults.len() > MOST_TOLD {
        said.push(format!("и ещё {}", faults.len() - MOST_TOLD));
    }
    format!("В шаблоне ошибка: {}", said.join("; "))
}
