//! The lobby: the only place that names the tables `lobby_*`.
//!
//! They have no row-level security, so every query here goes by an exact key or a lease. `find`
//! answers before any grant exists, `read` and `write` within a session; the other files hold
//! what they say, by subject.

mod account;
mod doors;
mod entity;
mod find;
mod identity;
mod keys;
mod links;
mod queue;
mod read;
mod row;
mod second_factor;
mod sessions;
mod throttle;
mod write;

pub use read::event_numbers;
pub use row::{scopes_of, scopes_text};
