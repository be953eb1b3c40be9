//! Speaks and wires: HTTP in, identity, workers, configuration and the binary `canape`.
//!
//! `server` mounts the slices, `bootstrap` is the only place that knows adapters, `http` is what
//! all operations share.

mod accounts;
mod api_keys;
pub mod auth;
pub mod backup;
mod batches;
pub mod bootstrap;
mod catalogue;
mod causes;
pub mod cli;
mod clients;
pub mod config;
mod deals;
mod departments;
mod dev_mail;
mod dictionaries;
mod dispatches;
mod documents;
mod files;
mod health;
pub mod http;
mod invitations;
mod legal_entities;
mod live;
pub mod metrics;
mod notes;
pub mod openapi;
mod ownership;
mod pages;
mod paper_trail;
mod payments;
mod pipelines;
mod printer;
mod private;
mod recurrences;
mod reports;
mod requests;
mod requisites;
mod roles;
mod saved_views;
mod scan_room;
mod search;
mod second_factor;
pub mod server;
mod sessions;
mod settlements;
mod shares;
mod signatures;
mod table_room;
mod tables;
mod tasks;
mod templates;
mod users;
pub mod worker;
