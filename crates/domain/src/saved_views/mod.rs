//! Saved views: a question to the list of deals under a name, one's own or shared with everybody.
//!
//! A view holds what is asked and how it is shown, never rows: whoever opens it sees what is within
//! their own reach.

mod choose;
mod create;
mod delete;
mod edit;
mod error;
mod event;
mod list;
mod saved_view;
mod store;

pub use choose::{Choice, ChoiceEvent, ChooseView, choose};
pub use create::{CreateView, create};
pub use delete::{DeleteView, RestoreView, delete, restore};
pub use edit::{EditView, ViewPatch, edit};
pub use error::Error;
pub use event::Event;
pub use list::{LostFilter, Shown, list};
pub use saved_view::{Asked, Name, SavedView, ShownColumn};
pub use store::Read;
