//! API keys: credentials of programs, which borrow some of the rights of whoever made them.

mod api_key;
mod create;
mod error;
mod event;
mod list;
mod revoke;
mod store;

pub use api_key::ApiKey;
pub use create::{CreateApiKey, NewApiKey, create};
pub use error::Error;
pub use event::Event;
pub use list::{Listed, list};
pub use revoke::revoke;
pub use store::Read;
