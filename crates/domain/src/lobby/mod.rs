//! The lobby: what must be known before an account is known.
//!
//! Narrow records, read by exact key or lease; no contents of an account. Everything else is behind
//! a [`Grant`](crate::access::Grant), which is made from what the lobby returns.

mod account;
mod job;
mod member;
mod store;

pub use account::{Account, AccountState, NewAccount};
pub use job::{Job, JobKind, Lease, PublicToken, VerifiedNotice};
pub use member::{Identity, Person, Session, User};
pub use store::{Lobby, NewPerson, NewSession, Write};
