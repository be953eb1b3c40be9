//! Sending documents: the public page of a document, which its link opens without a login, and the
//! letters that carry document and link.
//!
//! A document has one page at most. Who holds its link reads the document, and answers a quote; the
//! link is good until its day, or until somebody takes it back. What both sides sign, whoever holds the
//! link may hand in as a signed scan.

mod answer;
mod error;
mod event;
mod hand_in;
mod issue_all;
mod letter;
mod look;
mod open;
mod send;
mod share;
mod store;
mod write;

pub use answer::{AnswerDocument, answer};
pub use error::Error;
pub use event::Event;
pub use hand_in::{HandIn, MOST_SCANS, hand_in};
pub use issue_all::{IssueAll, IssuedAll, MOST_ISSUED, Refusal, issue_all};
pub use letter::{Delivery, Letter, MOST_LETTERS, Undelivered};
pub use look::{Face, look, paper};
pub(crate) use look::{door, found};
pub use open::{OpenShare, Sending, close, open, read};
pub use send::{give_up, send};
pub use share::{Answer, Share, ShareToken};
pub use store::Read;
pub(crate) use write::{Post, post};
pub use write::{WriteLetter, write};
