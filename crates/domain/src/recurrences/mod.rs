//! Documents that are made again and again: an invoice each month, an act at its end.
//!
//! `schedule` says on which days, pure; on the morning of such a day a job makes drafts (`make`) and
//! a task for whoever looks after the deal. Nothing is issued by itself: a person checks the drafts
//! and issues them together.

mod change;
mod create;
mod error;
mod event;
mod look;
mod make;
mod recurrence;
mod schedule;
mod store;

pub use change::{DeleteRecurrence, EditRecurrence, Wish, delete, edit};
pub use create::{CreateRecurrence, create};
pub use error::Error;
pub use event::{Event, Told};
pub use look::{find, list};
pub use make::make;
pub use recurrence::{KINDS, MOST_OF_DEAL, Recurrence};
pub use schedule::{Covers, Schedule};
pub use store::{Filter, Read, Shown};
