//! Departments: a tree, along which the reach of roles goes down.

mod archive;
mod create;
mod department;
mod edit;
mod error;
mod event;
mod list;
mod reseat;
mod stay;
mod store;
mod tree;

pub use archive::{ArchiveDepartment, archive};
pub use create::{CreateDepartment, create};
pub use department::Department;
pub use edit::{EditDepartment, edit};
pub use error::Error;
pub use event::Event;
pub use list::{Shown, list};
pub(crate) use reseat::reseat;
pub use stay::Stay;
pub use store::Read;
pub use tree::Tree;

/// The most departments in which people work.
pub const MOST: usize = 200;
