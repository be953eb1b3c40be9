//! Finding by exact key, before any grant exists.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryFilter, QuerySelect};

use canape_domain::lobby::{
    Account, FoundKey, Gate, Identity, Lobby, Membership, Person, Refused, Session, SignUpRecord,
};
use canape_domain::values::AccountAddress;
use canape_domain::{Id, Moment, StoreError, sessions::Session as SessionRecord};

use super::entity::{account, sign_up};
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

    async fn identity_of_session(&self, id: Id<Session>) -> Result<Option<Identity>, StoreError> {
        identity::of_session(self.reader(), id).await
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

    async fn knock(&self, gate: Gate, subject: &str, now: Moment) -> Result<(), Refused> {
        self.count_knock(gate, subject, now).await
    }

    async fn forget_knocks(&self, gate: Gate, subject: &str) -> Result<(), StoreError> {
        self.drop_knocks(gate, subject).await
    }
}
