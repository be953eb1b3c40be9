//! The API over HTTP, on both engines. Each slice has a folder, each operation a file.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

#[path = "../../../persistence/tests/support/database.rs"]
mod database;
mod support;
#[expect(dead_code, reason = "these tests need some of it")]
#[path = "../../../rendering/tests/it/word.rs"]
mod word;

mod backup;
mod batches;
mod catalogue;
mod clients;
mod compose;
mod contract;
mod costs;
mod deals;
mod dictionaries;
mod dispatches;
mod documents;
mod files;
mod home;
mod house;
mod identity;
mod legal_entities;
mod live;
mod notes;
mod paper_trail;
mod payments;
mod people;
mod personal_data;
mod pipelines;
mod plans;
mod process;
mod recurrences;
mod reminders;
mod reports;
mod requests;
mod saved_reports;
mod saved_views;
mod scripts;
mod search;
mod server;
mod settlements;
mod shares;
mod signatures;
mod sweeps;
mod tasks;
mod templates;
mod worker;
