//! Calls out: the adapters behind the domain's ports to what is not our database.

pub mod dadata;
pub mod files;
pub mod mail;
pub mod office;
