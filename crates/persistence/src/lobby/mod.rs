//! The lobby: the only place that names the tables `lobby_*`.
//!
//! They have no row-level security, so every query here goes by an exact key or a lease.

mod find;
mod row;
mod write;
