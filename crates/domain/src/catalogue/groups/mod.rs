//! Groups of products: a tree of at most [`DEEPEST`] levels.

mod create;
mod delete;
mod edit;
mod event;
mod group;
mod list;
mod tree;

pub use create::{CreateGroup, create};
pub use delete::{DeleteGroup, delete};
pub use edit::{EditGroup, edit};
pub use event::Event;
pub use group::Group;
pub use list::list;
pub use tree::Tree;

/// The most levels of the tree.
pub const DEEPEST: usize = 5;

/// The most groups of a catalogue.
pub const MOST: usize = 500;
