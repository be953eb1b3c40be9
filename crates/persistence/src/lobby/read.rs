//! What a session reads in the lobby about the people of its account.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryFilter, QuerySelect};

use canape_domain::lobby::{Account, Person, Read, Session as SessionMark, User};
use canape_domain::sessions::Session as SessionRecord;
use canape_domain::values::Login;
use canape_domain::{Id, Moment, StoreError};

use super::entity::{account, key, member, person};
use super::row::person_of;
use super::sessions;
use crate::error::{store_error, unreadable};
use crate::session::Session;

/// The counters of events of some accounts.
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
pub async fn event_numbers(
    connection: &DatabaseConnection,
    accounts: Vec<Uuid>,
) -> Result<Vec<(Uuid, i64)>, StoreError> {
    account::Entity::find()
        .filter(account::Column::Id.is_in(accounts))
        .select_only()
        .columns([account::Column::Id, account::Column::EventSeq])
        .into_tuple()
        .all(connection)
        .await
        .map_err(store_error)
}

#[async_trait]
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Read for Session {
    async fn account_record(&self) -> Result<Account, StoreError> {
        self.own_account().await
    }

    async fn person(&self, id: Id<Person>) -> Result<Option<Person>, StoreError> {
        let row = person::Entity::find_by_id(id.uuid())
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        row.as_ref().map(person_of).transpose()
    }

    async fn logins(&self) -> Result<Vec<(Id<User>, Login)>, StoreError> {
        let members = member::Entity::find()
            .filter(member::Column::AccountId.eq(self.account()))
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let ids = members.iter().map(|member| member.person_id);
        let people = person::Entity::find()
            .filter(person::Column::Id.is_in(ids))
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let login_of = |member: &member::Model| {
            let person = people.iter().find(|one| one.id == member.person_id)?;
            let login = Login::parse(&person.login).map_err(|_| unreadable("person.login"));
            Some(login.map(|login| (Id::from(member.user_id), login)))
        };
        members.iter().filter_map(login_of).collect()
    }

    async fn session(&self, id: Id<SessionMark>) -> Result<Option<SessionRecord>, StoreError> {
        sessions::find(&self.tx, id).await
    }

    async fn sessions_of(&self, person: Id<Person>) -> Result<Vec<SessionRecord>, StoreError> {
        self.living(person).await
    }

    async fn key_uses(&self) -> Result<Vec<(Uuid, Moment)>, StoreError> {
        let keys = key::Entity::find()
            .filter(key::Column::AccountId.eq(self.account()))
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let used = keys.into_iter();
        Ok(used
            .filter_map(|key| Some((key.id, key.last_used_at?)))
            .collect())
    }
}
