//! What is held on people under 152-ФЗ: their consents, all of it at once for whoever asks (статья
//! 14), and its erasure (статья 21).
//!
//! A [`Consent`] is of one person, for one purpose, to one text: consents for different purposes are
//! not merged (статья 9 in the edition of 156-ФЗ). It is never changed and never removed, only
//! withdrawn: it is the proof that the firm was allowed to.
//!
//! Whoever is erased is blanked in the card, in search, in texts and in the event log; what the law wants
//! kept stays, and the [`Act`] says what, on what ground and until when.

mod act;
mod consent;
mod consents;
mod erase;
mod error;
mod event;
mod export;
mod held;
mod known;
mod rewrite;
mod store;

pub use act::{Act, Erased, ErasedKind, Kept, KeptItem, KeptKind, Reason};
pub use consent::{Agreed, Consent, Given, Purpose, Way, Withdrawal};
pub use consents::{
    ConsentShown, MOST_CONSENTS, RecordConsent, WithdrawConsent, consents, record, withdraw,
};
pub use erase::{EraseContact, Erasure, ErasureEvent, act, erase};
pub use error::Error;
pub use event::ConsentEvent;
pub use export::{Export, ExportEvent, Exported, export};
pub use held::{Entry, Fact, Held, MOST_ENTRIES, Section};
pub use known::{BLANK, Known};
pub use rewrite::{Found, OF_CARD, Place, Rewrite};
pub use store::{Read, Record, Records};
