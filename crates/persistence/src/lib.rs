//! Remembers: the store ports of `canape-domain` on sea-orm, one code for SQLite and PostgreSQL.
//!
//! [`Database`] opens sessions; a `Session` is both `View` and `Work` and knows its account and
//! reach; rows of accounts are reached only through `scope`. `lobby` has the other door.

mod accounts;
mod api_keys;
mod batches;
mod bells;
mod catalogue;
mod clients;
mod costs;
mod database;
mod deals;
mod departments;
mod dictionaries;
mod documents;
mod error;
mod files;
mod hand_over;
mod home;
mod invitations;
mod joins;
mod journal;
mod json;
mod keyset;
mod legal_entities;
mod live;
mod lobby;
mod notes;
mod ownership;
mod paper_trail;
mod payments;
mod personal_data;
mod pipelines;
mod plans;
mod recurrences;
mod reminders;
mod reports;
mod requests;
mod requisites;
mod roles;
mod saved_reports;
mod saved_views;
mod scope;
mod search;
mod session;
mod settlements;
mod shares;
mod signatures;
mod snapshot;
mod tasks;
mod templates;
mod used_key;
mod users;

pub use database::{Database, Engine, Meter, OpenError, Options};
pub use snapshot::{Schema, file_url};
