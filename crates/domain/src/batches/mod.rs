//! One change of many deals, and its way back.
//!
//! A batch never goes around a deal: each deal changes through its own aggregate, with its own
//! event, and one that a rule refuses is listed while the rest is done. `target` is what shall
//! become of a deal, `carry_out` does it for up to two hundred of them in a constant number of
//! statements; larger batches are carried out step by step in the background.

mod batch;
mod cancel;
mod carry_out;
mod change;
mod error;
mod event;
mod find;
mod go_on;
mod item;
mod preview;
mod store;
mod target;
mod undo;
mod value;
mod wish;

pub use batch::{Batch, BatchStatus};
pub use cancel::cancel;
pub use change::{ChangeDeals, Selection, change};
pub use error::Error;
pub use event::Event;
pub use find::{Report, Reporting, find, refused};
pub use go_on::{give_up, go_on};
pub use item::{Item, Outcome, Refusal, Rule};
pub use preview::{Preview, preview};
pub use store::Read;
pub use undo::undo;
pub use value::{Found, Value};
pub use wish::Wish;
