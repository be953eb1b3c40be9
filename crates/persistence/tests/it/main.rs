//! The store on both engines.

#[path = "../support/database.rs"]
mod database;
mod fixture;

mod catalogue;
mod dictionaries;
mod pipelines;
mod used_keys;
mod walls;
