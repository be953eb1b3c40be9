//! Departments: a tree, along which the reach of roles goes down.

mod department;
mod event;
mod list;
mod store;
mod tree;

pub use department::Department;
pub use event::Event;
pub use list::{Listed, list};
pub use store::Read;
pub use tree::Tree;
