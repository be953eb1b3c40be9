//! What is held on people under 152-ФЗ: their consents, and all of it at once for whoever asks
//! (статья 14).
//!
//! A [`Consent`] is of one person, for one purpose, to one text: consents for different purposes are
//! not merged (статья 9 in the edition of 156-ФЗ). It is never changed and never removed, only
//! withdrawn: it is the proof that the firm was allowed to.

mod consent;
mod consents;
mod error;
mod event;
mod export;
mod held;
mod store;

pub use consent::{Agreed, Consent, Given, Purpose, Way, Withdrawal};
pub use consents::{
    ConsentShown, MOST_CONSENTS, RecordConsent, WithdrawConsent, consents, record, withdraw,
};
pub use error::Error;
pub use event::ConsentEvent;
pub use export::{Export, ExportEvent, Exported, export};
pub use held::{Entry, Fact, Held, MOST_ENTRIES, Section};
pub use store::Read;
