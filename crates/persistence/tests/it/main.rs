//! The store on both engines.
#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "../support/credentials.rs"]
mod credentials;
#[path = "../support/database.rs"]
mod database;
mod fixture;
mod people;

mod catalogue;
mod client_plans;
mod clients;
mod dictionaries;
mod identity;
mod memberships;
mod pipelines;
mod plans;
mod queue;
mod search;
mod used_keys;
mod walls;
