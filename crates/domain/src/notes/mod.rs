//! Notes on deals: what a person wants to keep beside a deal and no field has a place for.
//!
//! A note is its author's: others read it as far as they see the deal, and do not change it.

mod create;
mod delete;
mod edit;
mod error;
mod event;
mod list;
mod note;
mod shown;
mod store;

pub use create::{CreateNote, create};
pub use delete::{DeleteNote, delete};
pub use edit::{EditNote, edit};
pub use error::Error;
pub use event::Event;
pub use list::list;
pub use note::{Note, Text};
pub use shown::Shown;
pub use store::Read;
