//! What a job does each morning: letters to clients about unpaid invoices, and tasks for colleagues
//! about contracts that end.
//!
//! What was reminded of is written down in the same work, so a job that is done twice reminds once,
//! and a server that was down for a week sends one letter, not three.

mod error;
mod payers;
mod remind;
mod step;
mod store;
mod terms;
mod watch;

pub use error::Error;
pub use remind::remind;
pub use step::Step;
pub use store::{AwaitedInvoice, Read, Write};
pub(crate) use watch::{watch, watch_from_tomorrow};
