//! Saved reports: what is asked of a report under a name, one's own or shared with everybody, and the
//! letters that bring it.
//!
//! A saved report holds the question, never figures: whoever opens it, or gets it by mail, is told what
//! is within their own reach.

mod create;
mod days;
mod delete;
mod edit;
mod error;
mod event;
mod list;
mod mailing;
mod saved_report;
mod schedule;
mod store;

pub use create::{CreateReport, create};
pub use days::{Preset, ReportDays};
pub use delete::{DeleteReport, RestoreReport, delete, restore};
pub use edit::{EditReport, ReportPatch, edit};
pub use error::Error;
pub use event::Event;
pub use list::{Shown, list};
pub use mailing::{NoFile, ReportLetter, ToSend, letter, post, send_due};
pub use saved_report::{AskedReport, Name, SavedReport};
pub use schedule::{Every, MailFormat, Schedule, ScheduleError};
pub use store::{Read, Write};
