//! Users: people inside an account, with their role and department.

mod event;
mod store;
mod user;

pub use event::Event;
pub use store::Read;
pub use user::User;
