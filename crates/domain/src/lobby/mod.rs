//! The lobby: what must be known before an account is known.
//!
//! Narrow records, read by exact key or lease; no contents of an account. Everything else is behind
//! a [`Grant`](crate::access::Grant), which is made from what the lobby returns.

mod account;
mod door;
mod errand;
mod gate;
mod job;
mod key;
mod link;
mod member;
mod queue;
mod sign_up;
mod store;

pub use account::{Account, AccountState, NewAccount};
pub(crate) use door::open as open_door;
pub use door::{Door, Doors};
pub use errand::{Errand, ErrandKind, ErrandState};
pub use gate::{Gate, Throttled};
pub use job::{Job, JobKind, Lease, PublicToken, VerifiedNotice};
pub use key::{FoundKey, NewKey};
pub use link::{Link, LinkKind, LinkToken};
pub use member::{Identity, Membership, Person, Session, User};
pub use queue::Queue;
pub use sign_up::SignUpRecord;
pub use store::{Load, Lobby, NewPerson, Read, Refused, Write};
