//! The API over HTTP, on both engines. Each slice has a folder, each operation a file.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

#[path = "../../../persistence/tests/support/database.rs"]
mod database;
mod support;

mod clients;
mod contract;
mod deals;
mod dictionaries;
mod house;
mod identity;
mod notes;
mod pipelines;
mod search;
mod server;
mod sweeps;
mod tasks;
