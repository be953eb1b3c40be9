//! Finding by exact key, before any grant exists.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryFilter, QuerySelect};

use canape_domain::lobby::{
    Account, Door, FoundKey, Gate, Identity, Link, Load, Lobby, Membership, Person, Refused,
    Session, SignUpRecord, User,
};
use canape_domain::second_factor::Factor;
use canape_domain::values::AccountAddress;
use canape_domain::{Id, Moment, StoreError, sessions::Session as SessionRecord};

use super::entity::{account, job, sign_up};
use super::row::{account_of, sha256_of};
use super::{identity, sessions};
use crate::database::Database;
use crate::error::store_error;

#[async_trait]
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Lobby for Database {
    async fn ping(&self) -> Result<(), StoreError> {
        self.reader().ping().await.map_err(store_error)
    }

    async fn load(&self, now: Moment) -> Result<Load, StoreError> {
        let due: Vec<Uuid> = job::Entity::find()
            .select_only()
            .column(job::Column::Id)
            .filter(job::Column::DueAt.lte(now))
            .filter(job::Column::FailedAt.is_null())
            .limit(1000)
            .into_tuple()
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let (connections, idle) = self.connections();
        Ok(Load {
            connections,
            idle,
            jobs_due: due.len(),
        })
    }

    async fn identity_of_session(&self, id: Id<Session>) -> Result<Option<Identity>, StoreError> {
        identity::of_session(self.reader(), id).await
    }

    async fn identity_of_user(
        &self,
        account: Id<Account>,
        user: Id<User>,
    ) -> Result<Option<Identity>, StoreError> {
        identity::of_member(self.reader(), account.uuid(), user.uuid()).await
    }

    async fn key(&self, id: Uuid) -> Result<Option<FoundKey>, StoreError> {
        self.find_key(id).await
    }

    async fn note_key_use(&self, id: Uuid, at: Moment, before: Moment) -> Result<(), StoreError> {
        self.note_use(id, at, before).await
    }

    async fn account_at(&self, address: &AccountAddress) -> Result<Option<Account>, StoreError> {
        account::Entity::find()
            .filter(account::Column::Address.eq(address.as_str()))
            .limit(1)
            .one(self.reader())
            .await
            .map_err(store_error)?
            .map(account_of)
            .transpose()
    }

    async fn has_accounts(&self) -> Result<bool, StoreError> {
        let one = account::Entity::find().limit(1).one(self.reader()).await;
        Ok(one.map_err(store_error)?.is_some())
    }

    async fn person_named(&self, name: &str) -> Result<Option<Person>, StoreError> {
        identity::person_named(self.reader(), name).await
    }

    async fn memberships(&self, person: Id<Person>) -> Result<Vec<Membership>, StoreError> {
        identity::memberships(self.reader(), person).await
    }

    async fn session(&self, id: Id<Session>) -> Result<Option<SessionRecord>, StoreError> {
        sessions::find(self.reader(), id).await
    }

    async fn swap_family(
        &self,
        before: &SessionRecord,
        after: &SessionRecord,
    ) -> Result<bool, StoreError> {
        self.swap(before, after).await
    }

    async fn sign_up_under(&self, key: &str) -> Result<Option<SignUpRecord>, StoreError> {
        let row = sign_up::Entity::find_by_id(key.to_owned())
            .one(self.reader())
            .await
            .map_err(store_error)?;
        row.map(|row| {
            Ok(SignUpRecord {
                fingerprint: sha256_of(&row.fingerprint)?,
                key: row.key,
                account: Id::from(row.account_id),
                owner: Id::from(row.owner_id),
                at: row.at,
            })
        })
        .transpose()
    }

    async fn second_factor(&self, person: Id<Person>) -> Result<Option<Factor>, StoreError> {
        self.find_factor(person).await
    }

    async fn spend_step(&self, person: Id<Person>, step: i64) -> Result<bool, StoreError> {
        self.take_step(person, step).await
    }

    async fn has_recovery_code(
        &self,
        person: Id<Person>,
        sha256: [u8; 32],
    ) -> Result<bool, StoreError> {
        self.knows_code(person, sha256).await
    }

    async fn spend_recovery_code(
        &self,
        person: Id<Person>,
        sha256: [u8; 32],
    ) -> Result<bool, StoreError> {
        self.take_code(person, sha256).await
    }

    async fn recovery_codes_left(&self, person: Id<Person>) -> Result<u64, StoreError> {
        self.count_codes(person).await
    }

    async fn link(&self, id: Id<Link>) -> Result<Option<Link>, StoreError> {
        self.find_link(id.uuid()).await
    }

    async fn door(&self, id: Uuid) -> Result<Option<Door>, StoreError> {
        self.find_door(id).await
    }

    async fn knock(&self, gate: Gate, subject: &str, now: Moment) -> Result<(), Refused> {
        self.count_knock(gate, subject, now).await
    }

    async fn forget_knocks(&self, gate: Gate, subject: &str) -> Result<(), StoreError> {
        self.drop_knocks(gate, subject).await
    }

    async fn sweep(&self, now: Moment) -> Result<(), StoreError> {
        self.sweep_links(now).await?;
        self.sweep_knocks(now).await
    }
}
