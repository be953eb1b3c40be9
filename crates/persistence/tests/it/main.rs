//! The store on both engines.
#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "../support/database.rs"]
mod database;
mod fixture;

mod catalogue;
mod dictionaries;
mod pipelines;
mod used_keys;
mod walls;
