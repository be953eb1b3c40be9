//! Roles: what the people of an account may do, and how far.
//!
//! Six come with every account; their matrix is printed in `built_in`.

mod built_in;
mod event;
mod list;
mod role;
mod store;

pub use built_in::BuiltIn;
pub use event::Event;
pub use list::list;
pub use role::Role;
pub use store::Read;
