//! Remembers: the store ports of `canape-domain` on sea-orm, one code for SQLite and PostgreSQL.
//!
//! [`Database`] opens sessions; a `Session` is both `View` and `Work` and knows its account and
//! reach; rows of accounts are reached only through `scope`. `lobby` has the other door.

mod accounts;
mod api_keys;
mod clients;
mod database;
mod deals;
mod departments;
mod dictionaries;
mod error;
mod joins;
mod journal;
mod keyset;
mod lobby;
mod notes;
mod pipelines;
mod roles;
mod scope;
mod search;
mod session;
mod tasks;
mod used_key;
mod users;

pub use database::{Database, Engine, Meter, OpenError, Options};
