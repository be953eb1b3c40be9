//! The paper trail: how the originals of a document travel, and who waits for which of them.
//!
//! A [`Trail`] stands beside each issued document and holds what was recorded of it ([`Mark`]).
//! Where the originals are follows from the marks alone (`leg`): one [`Leg`] for the paper that we
//! send and one for the paper that they send, each with a clock of its own. The register lists legs
//! that are open; reminders go by their last days.

mod agreed;
mod error;
mod event;
mod expect;
mod kind;
mod leg;
mod letter;
mod look;
mod mark;
mod marking;
mod open;
mod reading;
mod remind;
mod scan;
mod shown;
mod store;
mod term;
#[cfg(test)]
mod tests;
mod trail;
mod withdraw;

pub use error::Error;
pub use event::Event;
pub use expect::{ExpectPaper, expect};
pub use kind::{Expects, MarkKind, Side, Way};
pub use leg::{Awaits, Leg, LegState};
pub use look::{Shown, find, originals, share};
pub use mark::{Mark, MarkDraft, Withdrawal};
pub use marking::{MOST_AT_ONCE, MarkPaper, MarkPapers, Marked, Refusal, mark, mark_all};
pub use open::open_missing;
pub use reading::{
    IsWanted, MOST_OF_A_SCAN, OnScan, ReadScan, ScanError, ScanReader, Scanner, read_scan,
};
pub use remind::{remind, write_to_client};
pub(crate) use scan::{handed_in, signed};
pub use shown::{Brief, Filter, Original, Share, ShareFilter, Standing};
pub(crate) use store::watch;
pub use store::{Awaited, Read, Write};
pub use term::Term;
pub use trail::{MOST_MARKS, Reminder, Trail};
pub use withdraw::{WithdrawMark, withdraw};
