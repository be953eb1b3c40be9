//! Finding by exact key, before any grant exists.

use async_trait::async_trait;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryFilter, QuerySelect};

use canape_domain::lobby::{Account, Identity, Lobby, NewSession, Session};
use canape_domain::values::AccountAddress;
use canape_domain::{Actor, Id, StoreError};

use super::row::{access_of, account, account_of, member, session};
use crate::database::Database;
use crate::error::store_error;
use crate::used_key::hex;

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
        let found = session::Entity::find_by_id(id.uuid())
            .filter(session::Column::EndedAt.is_null())
            .one(self.reader())
            .await
            .map_err(store_error)?;
        let Some(session) = found else {
            return Ok(None);
        };
        let member = member::Entity::find_by_id((session.account_id, session.user_id))
            .filter(member::Column::IsActive.eq(true))
            .one(self.reader())
            .await
            .map_err(store_error)?;
        let account = account::Entity::find_by_id(session.account_id)
            .one(self.reader())
            .await
            .map_err(store_error)?;
        let (Some(member), Some(account)) = (member, account) else {
            return Ok(None);
        };
        Ok(Some(Identity {
            account: account_of(account)?,
            user: Id::from(member.user_id),
            actor: Actor::User(member.user_id),
            access: access_of(&member.access)?,
            session: Some(id),
        }))
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

    async fn open_session(&self, new: NewSession) -> Result<(), StoreError> {
        let row = session::ActiveModel {
            id: Set(new.id.uuid()),
            account_id: Set(new.account.uuid()),
            user_id: Set(new.user.uuid()),
            refresh_sha256: Set(hex(&new.refresh_sha256)),
            previous_sha256: Set(None),
            created_at: Set(new.at),
            last_used_at: Set(new.at),
            ended_at: Set(None),
            address: Set(new.address),
            user_agent: Set(new.user_agent),
        };
        session::Entity::insert(row)
            .exec_without_returning(self.writer())
            .await
            .map_err(store_error)?;
        Ok(())
    }
}
