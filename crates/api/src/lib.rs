//! Speaks and wires: HTTP in, identity, workers, configuration and the binary `canape`.
//!
//! `server` mounts the slices, `bootstrap` is the only place that knows adapters, `http` is what
//! all operations share.

mod accounts;
mod api_keys;
pub mod auth;
pub mod bootstrap;
pub mod cli;
mod clients;
pub mod config;
mod deals;
mod departments;
mod dictionaries;
mod health;
pub mod http;
mod notes;
pub mod openapi;
mod pipelines;
mod roles;
mod search;
pub mod server;
mod sessions;
mod tasks;
mod users;
