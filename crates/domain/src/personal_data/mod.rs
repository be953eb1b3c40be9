//! What is held on people under 152-ФЗ: their consents.
//!
//! A [`Consent`] is of one person, for one purpose, to one text: consents for different purposes are
//! not merged (статья 9 in the edition of 156-ФЗ). It is never changed and never removed, only
//! withdrawn: it is the proof that the firm was allowed to.

mod consent;
mod consents;
mod error;
mod event;
mod store;

pub use consent::{Agreed, Consent, Given, Purpose, Way, Withdrawal};
pub use consents::{
    ConsentShown, MOST_CONSENTS, RecordConsent, WithdrawConsent, consents, record, withdraw,
};
pub use error::Error;
pub use event::ConsentEvent;
pub use store::Read;
