//! The inbox: deals that came as requests from outside and wait for somebody to take them on.
//!
//! A request is its deal (`deals::Request` says where it stands); here is what people do with it
//! in the inbox: `accept`, `join` (known clients, or a deal that is open already), `decline`.

mod accept;
mod awaiting;
mod decline;
mod error;
mod find;
mod join;
mod list;
mod set_aside;
mod store;

pub use accept::{AcceptRequest, accept};
pub use decline::{DeclineRequest, decline};
pub use error::Error;
pub use find::{Asker, Similar, Whole, find};
pub use join::{JoinClients, JoinDeal, join_clients, join_deal};
pub use list::{ListRequests, RequestFilter, list};
pub use store::{Answer, Read, Row};
