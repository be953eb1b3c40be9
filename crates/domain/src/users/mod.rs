//! Users: people inside an account, with their role and department.

mod admit;
mod change_password;
mod error;
mod event;
mod list;
mod me;
mod store;
mod user;

pub use admit::{Admit, admit};
pub use change_password::{ChangePassword, change_password};
pub use error::Error;
pub use event::Event;
pub use list::{Colleague, list};
pub use me::{Me, me};
pub use store::Read;
pub use user::User;
