//! The lobby's ports: what is found before an account is known, and what a session reads and
//! writes there.

use async_trait::async_trait;
use uuid::Uuid;

use super::{
    Account, Door, FoundKey, Gate, Identity, Job, Link, LinkKind, Membership, NewAccount, NewKey,
    Person, Queue, Session, SignUpRecord, Throttled, User,
};
use crate::access::Access;
use crate::second_factor::Factor;
use crate::values::{AccountAddress, Email, Login};
use crate::{Id, Moment, StoreError, sessions};

/// Finds by exact key, before any grant exists.
#[async_trait]
pub trait Lobby: Queue + Send + Sync {
    /// Whether the database answers.
    async fn ping(&self) -> Result<(), StoreError>;

    /// How busy the database is, and how much work waits.
    async fn load(&self, now: Moment) -> Result<Load, StoreError>;

    /// The caller behind a living session.
    async fn identity_of_session(
        &self,
        session: Id<Session>,
    ) -> Result<Option<Identity>, StoreError>;

    /// A colleague of an account who was not dismissed, as if they called without session or key.
    async fn identity_of_user(
        &self,
        account: Id<Account>,
        user: Id<User>,
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

    /// The link with this id, good or not.
    async fn link(&self, id: Id<Link>) -> Result<Option<Link>, StoreError>;

    /// The second factor of a person, confirmed or not.
    async fn second_factor(&self, person: Id<Person>) -> Result<Option<Factor>, StoreError>;

    /// Uses up all codes up to this step; says no if somebody was faster.
    async fn spend_step(&self, person: Id<Person>, step: i64) -> Result<bool, StoreError>;

    /// Whether a recovery code is a person's and unused.
    async fn has_recovery_code(
        &self,
        person: Id<Person>,
        sha256: [u8; 32],
    ) -> Result<bool, StoreError>;

    /// Uses up a recovery code; says no if somebody was faster.
    async fn spend_recovery_code(
        &self,
        person: Id<Person>,
        sha256: [u8; 32],
    ) -> Result<bool, StoreError>;

    /// How many recovery codes a person has left.
    async fn recovery_codes_left(&self, person: Id<Person>) -> Result<u64, StoreError>;

    /// Counts an attempt at a gate and says whether it may pass.
    async fn knock(&self, gate: Gate, subject: &str, now: Moment) -> Result<(), Refused>;

    /// Begins the count of a subject anew.
    async fn forget_knocks(&self, gate: Gate, subject: &str) -> Result<(), StoreError>;

    /// The door with this id.
    async fn door(&self, id: Uuid) -> Result<Option<Door>, StoreError>;

    /// Removes what is over and counts for nothing.
    async fn sweep(&self, now: Moment) -> Result<(), StoreError>;
}

/// How busy the database is.
#[derive(Debug, Clone, Copy)]
pub struct Load {
    /// Open connections.
    pub connections: u32,
    /// Those that nobody uses.
    pub idle: usize,
    /// Jobs that are due, up to a thousand.
    pub jobs_due: usize,
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

/// What a session reads in the lobby about its account and its people.
#[async_trait]
pub trait Read: Send + Sync {
    /// The account of this session.
    async fn account_record(&self) -> Result<Account, StoreError>;

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

    /// Lets one work at a time change who the people of this account are and what they may do:
    /// what it has read of them stays so until it commits.
    async fn hold_people(&self) -> Result<(), StoreError>;

    /// Lets a member in, or no more.
    async fn set_member_active(&self, user: Id<User>, is_active: bool) -> Result<(), StoreError>;

    /// Ends the sessions of a member of this account; those of the same person in other accounts
    /// go on.
    async fn end_member_sessions(&self, user: Id<User>, at: Moment) -> Result<(), StoreError>;

    /// A person whose password stays as it is until this work ends, and for whom no other work
    /// holds them meanwhile.
    async fn hold_person(&self, id: Id<Person>) -> Result<Option<Person>, StoreError>;

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

    /// Enters a link that is to be sent.
    async fn enter_link(&self, link: &Link) -> Result<(), StoreError>;

    /// Uses up a link; says no if somebody was faster.
    async fn use_link(&self, id: Id<Link>, at: Moment) -> Result<bool, StoreError>;

    /// Removes the links of a kind that a person has not followed.
    async fn drop_links(&self, person: Id<Person>, kind: LinkKind) -> Result<(), StoreError>;

    /// Notes that an address was found to be the person's; says no if they have another by now.
    async fn confirm_email(
        &self,
        person: Id<Person>,
        email: &Email,
        at: Moment,
    ) -> Result<bool, StoreError>;

    /// Enters a second factor that is yet to be confirmed, instead of another such.
    async fn enter_factor(&self, factor: &Factor) -> Result<(), StoreError>;

    /// Confirms a second factor by a code of this step; says no if it is another by now.
    async fn confirm_factor(
        &self,
        factor: &Factor,
        step: i64,
        at: Moment,
    ) -> Result<bool, StoreError>;

    /// Enters recovery codes, by their SHA-256, instead of all before.
    async fn enter_recovery_codes(
        &self,
        person: Id<Person>,
        codes: &[[u8; 32]],
    ) -> Result<(), StoreError>;

    /// Removes a second factor with its recovery codes.
    async fn drop_factor(&self, person: Id<Person>) -> Result<(), StoreError>;

    /// Queues a job of this account.
    async fn enqueue(&self, job: &Job) -> Result<(), StoreError>;

    /// Enqueues a job unless one of its kind and subject waits already and is due no later.
    async fn enqueue_unless_earlier(&self, job: &Job) -> Result<(), StoreError>;

    /// Drops jobs about a subject that no longer need doing.
    async fn drop_jobs(&self, kind: super::JobKind, subject: Uuid) -> Result<(), StoreError>;
}
