//! People, their memberships and the sessions and keys by which they are recognised.

use super::Account;
use crate::access::Access;
use crate::values::{Email, Login, PasswordOwner};
use crate::{Actor, Id, Moment};

/// A person: a login and a password, unique per installation.
#[derive(Clone)]
pub struct Person {
    /// The id.
    pub id: Id<Self>,
    /// The login.
    pub login: Login,
    /// The e-mail address.
    pub email: Email,
    /// PHC string of the password.
    pub password_hash: String,
    /// When the e-mail address was found to be theirs.
    pub email_confirmed_at: Option<Moment>,
    /// Whether the password must be changed before anything else is done.
    pub must_change_password: bool,
}

impl Person {
    /// Whose words a password must not repeat.
    pub(crate) const fn password_owner<'a>(&'a self, firm: &'a str) -> PasswordOwner<'a> {
        PasswordOwner {
            login: &self.login,
            email: Some(&self.email),
            firm,
        }
    }
}

/// A person inside one account, before anything of the account is read.
#[derive(Debug, Clone)]
pub struct Membership {
    /// The account.
    pub account: Account,
    /// The person.
    pub person: Id<Person>,
    /// As whom the account knows the person.
    pub user: Id<User>,
    /// What they may do.
    pub access: Access,
    /// Whether the password must be changed before anything else is done.
    pub must_change_password: bool,
}

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
    /// The person on the installation.
    pub person: Id<Person>,
    /// The person inside the account.
    pub user: Id<User>,
    /// As whom the event log shows the caller.
    pub actor: Actor,
    /// What they may do.
    pub access: Access,
    /// The browser session, unless it is a key.
    pub session: Option<Id<Session>>,
    /// Whether the password must be changed before anything else is done.
    pub must_change_password: bool,
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Person({})", self.id)
    }
}
