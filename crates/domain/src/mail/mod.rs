//! Letters: what goes out by mail, and the port through which it goes.
//!
//! A letter is sent by a background job and never inside a `Work`. The job's subject is a row with
//! what the letter needs; secrets of links are in no row, see [`Vault`](crate::Vault).

mod draft;
mod mailer;

pub use draft::{Attachment, Draft, Letter};
pub use mailer::{Kept, MailError, Mailbox, Mailer};
