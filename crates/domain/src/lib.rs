//! What Canape CRM knows and decides: entities, rules, use cases and the ports they need.
//!
//! Nothing here knows HTTP, SQL, files, the environment or the time of day: those come in through
//! [`App`]. Read `access` (who may), `change` (how state moves), `store` (where it is kept) first,
//! then `pipelines` for the smallest whole slice.

pub mod access;
pub mod accounts;
pub mod api_keys;
mod app;
pub mod batches;
pub mod calendar;
pub mod catalogue;
mod change;
pub mod clients;
mod clock;
mod code;
pub mod costs;
pub mod deals;
pub mod demo;
pub mod departments;
pub mod dictionaries;
pub mod dispatches;
pub mod documents;
mod event_log;
pub mod files;
mod hex;
mod id;
pub mod invitations;
pub mod legal_entities;
pub mod live;
pub mod lobby;
pub mod mail;
mod named;
pub mod notes;
pub mod ownership;
mod page;
pub mod paper_trail;
pub mod payments;
pub mod pipelines;
pub mod plans;
pub mod recurrences;
pub mod reminders;
pub mod reports;
pub mod requests;
pub mod requisites;
mod retry;
pub mod roles;
pub mod saved_views;
pub mod search;
pub mod second_factor;
mod secrets;
pub mod sessions;
pub mod settlements;
pub mod shares;
pub mod signatures;
mod store;
pub mod tables;
pub mod tasks;
pub mod templates;
pub mod users;
pub mod values;
mod vault;
mod violations;

pub use app::{App, Ids, Pages};
pub use change::{Change, Expected, Version};
pub use clock::{Clock, Moment, SystemClock};
pub use code::{Code, Coded, Kind};
pub use event_log::{Actor, Fact, Keeper, LoggedEvent, Subject};
pub use hex::{hex, unhex, unhex_all};
pub use id::Id;
pub use named::Named;
pub use page::{Count, Counting, Limit, Page, PageWish, Place, SortKind, SortValue};
pub use retry::{Claim, Created, Retry};
pub use secrets::{HasherError, PasswordHasher, Random, sha256};
pub use store::{Apply, Store, StoreError, View, Work};
pub use vault::{Vault, VaultError};
pub use violations::{Violation, Violations};
