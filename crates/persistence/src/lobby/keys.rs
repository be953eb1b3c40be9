//! API keys in the lobby.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{Condition, QueryFilter};

use canape_domain::lobby::FoundKey;
use canape_domain::{Actor, Id, Moment, StoreError};

use super::entity::key;
use super::identity;
use super::row::{scopes_of, sha256_of};
use crate::database::Database;
use crate::error::store_error;

#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Database {
    pub(super) async fn find_key(&self, id: Uuid) -> Result<Option<FoundKey>, StoreError> {
        let row = key::Entity::find_by_id(id)
            .one(self.reader())
            .await
            .map_err(store_error)?;
        let Some(row) = row else {
            return Ok(None);
        };
        let member = identity::of_member(self.reader(), row.account_id, row.user_id).await?;
        let Some(mut identity) = member else {
            return Ok(None);
        };
        identity.actor = Actor::Key {
            key: row.id,
            user: row.user_id,
        };
        // A password that became known says nothing about keys: programs go on.
        identity.must_change_password = false;
        identity.access = identity.access.limited_to(&scopes_of(&row.scopes));
        Ok(Some(FoundKey {
            account: Id::from(row.account_id),
            secret_sha256: sha256_of(&row.secret_sha256)?,
            expires_at: row.expires_at,
            last_used_at: row.last_used_at,
            identity,
        }))
    }

    /// One statement whatever the number of nodes: whoever is second within the minute changes
    /// nothing.
    pub(super) async fn note_use(
        &self,
        id: Uuid,
        at: Moment,
        before: Moment,
    ) -> Result<(), StoreError> {
        let is_old = Condition::any()
            .add(key::Column::LastUsedAt.is_null())
            .add(key::Column::LastUsedAt.lte(before));
        key::Entity::update_many()
            .col_expr(key::Column::LastUsedAt, Expr::value(at))
            .filter(key::Column::Id.eq(id))
            .filter(is_old)
            .exec(self.writer())
            .await
            .map_err(store_error)?;
        Ok(())
    }
}
