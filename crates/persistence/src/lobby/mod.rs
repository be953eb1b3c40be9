//! The lobby: the only place that names the tables `lobby_*`.
//!
//! They have no row-level security, so every query here goes by an exact key or a lease. `find`
//! answers before any grant exists, `read` and `write` within a session; the other files hold
//! what they say, by subject.

mod entity;
mod find;
mod identity;
mod keys;
mod read;
mod row;
mod sessions;
mod throttle;
mod write;

pub use row::{scopes_of, scopes_text};
