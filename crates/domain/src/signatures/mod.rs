//! Simple electronic signatures (63-ФЗ, статьи 5, 6 и 9): a client signs on the public page of a
//! document by a code that was sent to the address which an agreement names.
//!
//! An [`Agreement`] says whose signature the codes from which address are; only with one on file is
//! a document offered to be signed. A [`Code`] is good once, for a while and a few tries, and for
//! one file: its SHA-256 stands in the letter with it. The [`Signature`] is the protocol.

mod agreement;
mod ask;
mod code;
mod error;
mod event;
mod list;
mod offer;
mod protocol;
mod register;
mod send;
mod sign;
mod signature;
mod store;

pub use agreement::{Agreement, AgreementShown};
pub use ask::{Asked, ask};
pub use code::Code;
pub use error::Error;
pub use event::{AgreementEvent, CodeEvent, SignatureEvent};
pub use list::{find, list};
pub use offer::Offer;
pub(crate) use offer::offer;
pub use protocol::{Protocol, protocol, protocol_of_link};
pub use register::{EndAgreement, RegisterAgreement, end, register};
pub use send::send;
pub use sign::{SignDocument, sign};
pub use signature::Signature;
pub use store::Read;
