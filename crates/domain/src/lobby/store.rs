//! The lobby's two ports: what is read before an account is known, and what a `Work` writes there.

use async_trait::async_trait;
use uuid::Uuid;

use super::{Account, Identity, Job, NewAccount, Person, Session, User};
use crate::access::Access;
use crate::values::{AccountAddress, Email, Login};
use crate::{Id, Moment, StoreError};

/// Finds by exact key, before any grant exists.
#[async_trait]
pub trait Lobby: Send + Sync {
    /// Whether the database answers.
    async fn ping(&self) -> Result<(), StoreError>;

    /// The caller behind a living session.
    async fn identity_of_session(
        &self,
        session: Id<Session>,
    ) -> Result<Option<Identity>, StoreError>;

    /// The account at an address.
    async fn account_at(&self, address: &AccountAddress) -> Result<Option<Account>, StoreError>;

    /// Opens a session of a user.
    async fn open_session(&self, new: NewSession) -> Result<(), StoreError>;
}

/// A session to be opened.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// Its id.
    pub id: Id<Session>,
    /// The account.
    pub account: Id<Account>,
    /// The user.
    pub user: Id<User>,
    /// SHA-256 of the first refresh token.
    pub refresh_sha256: [u8; 32],
    /// Since when.
    pub at: Moment,
    /// The client's network address, as text.
    pub address: String,
    /// The client's program, as it calls itself.
    pub user_agent: String,
}

/// A person to be entered.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// The id.
    pub id: Id<Person>,
    /// Unique per installation.
    pub login: Login,
    /// Unique per installation.
    pub email: Email,
    /// PHC string of the password.
    pub password_hash: String,
    /// Since when.
    pub at: Moment,
}

/// What a unit of work writes into the lobby, together with the state it belongs to.
#[async_trait]
pub trait Write: Send + Sync {
    /// Enters the account that is being signed up.
    async fn enter_account(&self, new: &NewAccount) -> Result<(), StoreError>;

    /// Enters a person.
    async fn enter_person(&self, person: &NewPerson) -> Result<(), StoreError>;

    /// Makes a person a member of this account.
    async fn enter_member(
        &self,
        user: Id<User>,
        person: Id<Person>,
        access: &Access,
    ) -> Result<(), StoreError>;

    /// Rewrites what a member may do.
    async fn set_access(&self, user: Id<User>, access: &Access) -> Result<(), StoreError>;

    /// Queues a job of this account.
    async fn enqueue(&self, job: &Job) -> Result<(), StoreError>;

    /// Drops jobs about a subject that no longer need doing.
    async fn drop_jobs(&self, kind: super::JobKind, subject: Uuid) -> Result<(), StoreError>;
}
