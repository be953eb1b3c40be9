//! API keys: the account's list of them. What recognises a key is in the lobby.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{IntoActiveModel, QueryFilter, QueryOrder};

use canape_domain::api_keys::{ApiKey, Event, Read};
use canape_domain::values::Line;
use canape_domain::{Apply, Change, Expected, Id, StoreError};

use crate::error::{store_error, unreadable};
use crate::lobby::{scopes_of, scopes_text};
use crate::scope::tenant;
use crate::session::Session;

mod api_key {
    //! The table `api_key`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "api_key")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub user_id: Uuid,
        pub name: String,
        /// Names of permissions, separated by commas.
        pub scopes: String,
        pub expires_on: Option<Date>,
        pub created_at: DateTimeUtc,
        pub revoked_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(api_key);

#[async_trait]
impl Read for Session {
    async fn api_keys(&self) -> Result<Vec<ApiKey>, StoreError> {
        let rows = self
            .rows::<api_key::Entity>()
            .filter(api_key::Column::RevokedAt.is_null())
            .order_by_desc(api_key::Column::CreatedAt)
            .order_by_desc(api_key::Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(key_of).collect()
    }

    async fn api_key(&self, id: Id<ApiKey>) -> Result<Option<ApiKey>, StoreError> {
        let row = self.row::<api_key::Entity>(id.uuid()).await?;
        row.as_ref().map(key_of).transpose()
    }
}

#[async_trait]
impl Apply<ApiKey, Event> for Session {
    async fn apply(&self, change: &Change<ApiKey, Event>) -> Result<(), StoreError> {
        let key = change.state();
        match change.expected() {
            Expected::Absent => {
                let row = key_row(self.account(), key);
                let row = row.into_active_model();
                self.insert::<api_key::Entity, _>(vec![row]).await?;
            }
            // Whoever is second has nothing left to revoke.
            Expected::Version(_) => {
                let done = self
                    .update::<api_key::Entity>()
                    .col_expr(api_key::Column::RevokedAt, Expr::value(key.revoked_at))
                    .filter(api_key::Column::Id.eq(key.id.uuid()))
                    .filter(api_key::Column::RevokedAt.is_null())
                    .exec(&self.tx)
                    .await
                    .map_err(store_error)?;
                if done.rows_affected == 0 {
                    return Err(StoreError::NotFound);
                }
            }
        }
        self.log(&[(change.event(), change.at())]).await
    }
}

fn key_row(account: Uuid, key: &ApiKey) -> api_key::Model {
    api_key::Model {
        account_id: account,
        id: key.id.uuid(),
        user_id: key.user.uuid(),
        name: key.name.to_string(),
        scopes: scopes_text(&key.scopes),
        expires_on: key.expires_on,
        created_at: key.created_at,
        revoked_at: key.revoked_at,
    }
}

fn key_of(row: &api_key::Model) -> Result<ApiKey, StoreError> {
    Ok(ApiKey {
        id: Id::from(row.id),
        user: Id::from(row.user_id),
        name: Line::parse(&row.name).map_err(|_| unreadable("api_key.name"))?,
        scopes: scopes_of(&row.scopes),
        expires_on: row.expires_on,
        created_at: row.created_at,
        revoked_at: row.revoked_at,
    })
}
