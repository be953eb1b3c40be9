//! The lobby's ports: what is found before an account is known, and what a session reads and
//! writes there.

use async_trait::async_trait;
use uuid::Uuid;

use super::{
    Account, FoundKey, Gate, Identity, Job, Membership, NewAccount, NewKey, Person, Session,
    SignUpRecord, Throttled, User,
};
use crate::access::Access;
use crate::values::{AccountAddress, Email, Login};
use crate::{Id, Moment, StoreError, sessions};

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

    /// A key and the caller behind it, if it was not revoked and its user not dismissed.
    async fn key(&self, id: Uuid) -> Result<Option<FoundKey>, StoreError>;

    /// Notes that a key was used, unless that was noted after `before`.
    async fn note_key_use(&self, id: Uuid, at: Moment, before: Moment) -> Result<(), StoreError>;

    /// The account at an address.
    async fn account_at(&self, address: &AccountAddress) -> Result<Option<Account>, StoreError>;

    /// Whether there is any account at all.
    async fn has_accounts(&self) -> Result<bool, StoreError>;

    /// The person with this login or e-mail address; `name` is in lower case.
    async fn person_named(&self, name: &str) -> Result<Option<Person>, StoreError>;

    /// The accounts to which a person belongs and from which they are not dismissed.
    async fn memberships(&self, person: Id<Person>) -> Result<Vec<Membership>, StoreError>;

    /// A session, ended or not.
    async fn session(&self, id: Id<Session>) -> Result<Option<sessions::Session>, StoreError>;

    /// Stores a refreshed session if its family is still the one that was read and it has not
    /// ended; says whether it did.
    async fn swap_family(
        &self,
        before: &sessions::Session,
        after: &sessions::Session,
    ) -> Result<bool, StoreError>;

    /// The sign-up under a key.
    async fn sign_up_under(&self, key: &str) -> Result<Option<SignUpRecord>, StoreError>;

    /// Counts an attempt at a gate and says whether it may pass.
    async fn knock(&self, gate: Gate, subject: &str, now: Moment) -> Result<(), Refused>;

    /// Begins the count of a subject anew.
    async fn forget_knocks(&self, gate: Gate, subject: &str) -> Result<(), StoreError>;
}

/// Why an attempt does not pass a gate.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Too many before it.
    #[error(transparent)]
    Throttled(#[from] Throttled),
    /// They could not be counted.
    #[error(transparent)]
    Store(#[from] StoreError),
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

/// What a session reads in the lobby about the people of its account.
#[async_trait]
pub trait Read: Send + Sync {
    /// One person.
    async fn person(&self, id: Id<Person>) -> Result<Option<Person>, StoreError>;

    /// The logins of all members of this account.
    async fn logins(&self) -> Result<Vec<(Id<User>, Login)>, StoreError>;

    /// A session, ended or not.
    async fn session(&self, id: Id<Session>) -> Result<Option<sessions::Session>, StoreError>;

    /// The sessions of a person that have not ended, the last used first.
    async fn sessions_of(&self, person: Id<Person>) -> Result<Vec<sessions::Session>, StoreError>;

    /// When the keys of this account were last used.
    async fn key_uses(&self) -> Result<Vec<(Uuid, Moment)>, StoreError>;
}

/// What a unit of work writes into the lobby, together with the state it belongs to.
#[async_trait]
pub trait Write: Send + Sync {
    /// Enters the account that is being signed up.
    async fn enter_account(&self, new: &NewAccount) -> Result<(), StoreError>;

    /// Enters a person.
    async fn enter_person(&self, person: &NewPerson) -> Result<(), StoreError>;

    /// Notes a sign-up under its key; says no if there is one already.
    async fn enter_sign_up(&self, record: &SignUpRecord) -> Result<bool, StoreError>;

    /// Makes a person a member of this account.
    async fn enter_member(
        &self,
        user: Id<User>,
        person: Id<Person>,
        access: &Access,
    ) -> Result<(), StoreError>;

    /// Rewrites what a member may do.
    async fn set_access(&self, user: Id<User>, access: &Access) -> Result<(), StoreError>;

    /// Replaces a password that is still the one that was read.
    async fn set_password(
        &self,
        person: Id<Person>,
        before: &str,
        hash: &str,
    ) -> Result<(), StoreError>;

    /// Ends the sessions of a person in all accounts, but one.
    async fn end_sessions(
        &self,
        person: Id<Person>,
        except: Option<Id<Session>>,
        at: Moment,
    ) -> Result<(), StoreError>;

    /// Enters a key.
    async fn enter_key(&self, key: &NewKey) -> Result<(), StoreError>;

    /// Removes a key of this account.
    async fn drop_key(&self, id: Uuid) -> Result<(), StoreError>;

    /// Queues a job of this account.
    async fn enqueue(&self, job: &Job) -> Result<(), StoreError>;

    /// Drops jobs about a subject that no longer need doing.
    async fn drop_jobs(&self, kind: super::JobKind, subject: Uuid) -> Result<(), StoreError>;
}
