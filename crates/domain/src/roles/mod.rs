//! Roles: what the people of an account may do, and how far.
//!
//! Six come with every account; their matrix is printed in `built_in`. The firm's own are made of
//! the same rights, by the rules in `rights`.

mod built_in;
mod create;
mod delete;
mod edit;
mod error;
mod event;
mod list;
mod rights;
mod role;
mod store;

pub use built_in::BuiltIn;
pub use create::{CreateRole, create};
pub use delete::{DeleteRole, delete};
pub use edit::{EditRole, edit};
pub use error::Error;
pub use event::Event;
pub use list::list;
pub use rights::{SIGHT, has_reach};
pub use role::Role;
pub use store::Read;

/// The most roles of a firm's own.
pub const MOST: usize = 50;
