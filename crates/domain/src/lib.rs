//! What Canape CRM knows and decides: entities, rules, use cases and the ports they need.
//!
//! Nothing here knows HTTP, SQL, files, the environment or the time of day: those come in through
//! [`App`]. Read `access` (who may), `change` (how state moves), `store` (where it is kept) first,
//! then `pipelines` for the smallest whole slice.

pub mod access;
pub mod accounts;
pub mod api_keys;
mod app;
mod change;
pub mod clients;
mod clock;
mod code;
pub mod deals;
pub mod demo;
pub mod departments;
pub mod dictionaries;
mod event_log;
mod hex;
mod id;
pub mod lobby;
mod named;
pub mod notes;
mod page;
pub mod pipelines;
mod retry;
pub mod roles;
pub mod search;
mod secrets;
pub mod sessions;
mod store;
pub mod tasks;
pub mod users;
pub mod values;
mod violations;

pub use app::App;
pub use change::{Change, Expected, Version};
pub use clock::{Clock, Moment, SystemClock};
pub use code::{Code, Coded, Kind};
pub use event_log::{Actor, Fact, LoggedEvent, Subject};
pub use hex::{hex, unhex};
pub use id::Id;
pub use named::Named;
pub use page::{Count, Counting, Limit, Page, PageWish, Place, SortKind, SortValue};
pub use retry::{Claim, Created, Retry};
pub use secrets::{HasherError, PasswordHasher, Random, sha256};
pub use store::{Apply, Store, StoreError, View, Work};
pub use violations::{Violation, Violations};
