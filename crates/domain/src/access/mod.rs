//! Who may do what to which rows.
//!
//! A [`Caller`] is somebody whose identity is proved; a [`Grant`] is the proof that this caller may
//! do one thing now, and the only key that opens the store.

mod caller;
mod grant;
mod matrix;
mod permission;
mod reach;

pub use caller::{Caller, Denied};
pub use grant::{Grant, Scope};
pub use matrix::Access;
pub use permission::Permission;
pub use reach::Reach;
