//! The port that turns a document into paper.

use async_trait::async_trait;

use super::Printed;
use crate::dispatches::Mailing;
use crate::reports::PaperTable;
use crate::signatures::Protocol;
use crate::{Code, Coded};

/// Prints documents. Heavy: milliseconds of a core for a page, and a wait while others print, so it
/// never belongs on a thread that serves requests.
pub trait Press: Send + Sync {
    /// The document as PDF. The same content makes the same bytes.
    fn pdf(&self, printed: &Printed) -> Result<Vec<u8>, PressError>;

    /// A paper of a dispatch as PDF.
    fn mailing(&self, mailing: &Mailing) -> Result<Vec<u8>, PressError>;

    /// The protocol of a signature as PDF.
    fn protocol(&self, protocol: &Protocol) -> Result<Vec<u8>, PressError>;

    /// The table of a report as PDF; a wide one in parts.
    fn table(&self, paper: &PaperTable) -> Result<Vec<u8>, PressError>;

    /// Papers one after the other in one PDF; where every copy has to start on the front of a leaf,
    /// blank pages stand between them.
    fn bound(&self, sheaves: Vec<Sheaf>, starts_on_front: bool) -> Result<Vec<u8>, PressError>;

    /// How many pages a paper has.
    fn pages(&self, paper: Vec<u8>) -> Option<usize>;
}

/// A paper as it was kept, and how often it is wanted.
#[derive(Debug, Clone)]
pub struct Sheaf {
    /// PDF.
    pub bytes: Vec<u8>,
    /// How many of it.
    pub copies: u8,
}

/// Prints for those who wait: as many documents at once as there are cores.
#[async_trait]
pub trait Printer: Send + Sync {
    /// The document as PDF.
    async fn pdf(&self, printed: Printed) -> Result<Vec<u8>, PressError>;

    /// A paper of a dispatch as PDF.
    async fn mailing(&self, mailing: Mailing) -> Result<Vec<u8>, PressError>;

    /// The protocol of a signature as PDF.
    async fn protocol(&self, protocol: Protocol) -> Result<Vec<u8>, PressError>;

    /// The table of a report as PDF.
    async fn table(&self, paper: PaperTable) -> Result<Vec<u8>, PressError>;

    /// As [`Press::bound`].
    async fn bound(
        &self,
        sheaves: Vec<Sheaf>,
        starts_on_front: bool,
    ) -> Result<Vec<u8>, PressError>;

    /// How many pages a paper has; `None` of what cannot be read.
    async fn pages(&self, paper: Vec<u8>) -> Option<usize>;
}

/// Why a document was not printed.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// More lines, or more text, than one document may have: what bounds the time of printing.
    #[error("a document has at most {most} {what}, and this one has {found}")]
    TooLarge {
        /// What there is too much of.
        what: &'static str,
        /// How much there may be.
        most: usize,
        /// How much there is.
        found: usize,
    },
    /// A picture that is none, or has too many pixels.
    #[error("the {which} is not a picture that can be printed")]
    Picture {
        /// Which of the firm's pictures.
        which: &'static str,
    },
    /// A text that makes a QR code too fine for its place on the paper to be read.
    #[error("the text of the {which} QR code is too long")]
    Qr {
        /// Which of the document's codes.
        which: &'static str,
    },
    /// It took longer than one document may.
    #[error("the document was not printed in {seconds} s; try again, or print it in parts")]
    TooSlow {
        /// Seconds it may take.
        seconds: u64,
    },
    /// Others are printed all the time, and none was done soon enough.
    #[error("too many documents are printed at once")]
    Busy,
    /// The template itself is broken: ours to mend.
    #[error("the template failed: {0}")]
    Template(String),
}

impl PressError {
    /// Whether another try later may succeed.
    pub const fn is_overload(&self) -> bool {
        matches!(self, Self::TooSlow { .. } | Self::Busy)
    }
}

impl Coded for PressError {
    fn code(&self) -> Code {
        match self {
            Self::TooLarge { .. } | Self::Picture { .. } | Self::Qr { .. } => Code::Invalid,
            Self::TooSlow { .. } | Self::Busy => Code::Overloaded,
            Self::Template(_) => Code::Internal,
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Template(_) => None,
            other => Some(other.to_string()),
        }
    }
}
