//! Doors: whose account a link leads to, and which secret opens it.

use async_trait::async_trait;
use sea_orm::ActiveValue::Set;
use sea_orm::QueryFilter;
use sea_orm::entity::prelude::*;

use canape_domain::lobby::{Door, Doors};
use canape_domain::{Id, StoreError, hex};

use super::row::sha256_of;
use crate::database::Database;
use crate::error::store_error;
use crate::session::Session;

mod door {
    //! The table `lobby_door`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "lobby_door")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub account_id: Uuid,
        pub secret_sha256: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Database {
    pub(super) async fn find_door(&self, id: Uuid) -> Result<Option<Door>, StoreError> {
        let row = door::Entity::find_by_id(id)
            .one(self.reader())
            .await
            .map_err(store_error)?;
        let door = row.map(|row| {
            Ok(Door {
                account: Id::from(row.account_id),
                secret_sha256: sha256_of(&row.secret_sha256)?,
            })
        });
        door.transpose()
    }
}

#[async_trait]
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Doors for Session {
    async fn enter_door(&self, id: Uuid, secret_sha256: [u8; 32]) -> Result<(), StoreError> {
        let row = door::ActiveModel {
            id: Set(id),
            account_id: Set(self.account()),
            secret_sha256: Set(hex(&secret_sha256)),
        };
        door::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    async fn drop_door(&self, id: Uuid) -> Result<(), StoreError> {
        door::Entity::delete_many()
            .filter(door::Column::AccountId.eq(self.account()))
            .filter(door::Column::Id.eq(id))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}
