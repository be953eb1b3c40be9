//! People and the sessions by which they are recognised.

use super::Account;
use crate::access::Access;
use crate::{Actor, Id};

/// Marks ids of people: a login and a password, unique per installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Person {}

/// Marks ids of users: a person inside one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum User {}

/// Marks ids of sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Session {}

/// Who is calling: what the lobby finds for a session or an API key.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The account.
    pub account: Account,
    /// The person inside the account.
    pub user: Id<User>,
    /// As whom the event log shows the caller.
    pub actor: Actor,
    /// What they may do.
    pub access: Access,
    /// The browser session, unless it is a key.
    pub session: Option<Id<Session>>,
}
