//! Idempotency keys: who used which key for what, and what came of it.

use sea_orm::ActiveValue::Set;
use sea_orm::QueryFilter;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use canape_domain::{Claim, Moment, Retry, StoreError, hex};

use crate::error::store_error;
use crate::scope::Tenant;
use crate::session::Session;

mod row {
    //! The table `used_key`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "used_key")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub actor_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        pub operation: String,
        pub body_sha256: String,
        pub record_id: Uuid,
        pub at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl Tenant for row::Entity {
    const ACCOUNT: row::Column = row::Column::AccountId;
    const ID: row::Column = row::Column::Key;
}

impl Session {
    /// Takes the key for `id`, or says what it was taken for. A second request with the key waits
    /// here until the first has committed (PostgreSQL) or has not begun yet (SQLite, one writer).
    pub(crate) async fn claim_key(
        &self,
        retry: &Retry,
        id: Uuid,
        at: Moment,
    ) -> Result<Claim, StoreError> {
        let actor = self.grant().actor().id().unwrap_or_default();
        let body = hex(&retry.body_sha256);
        let used = row::ActiveModel {
            account_id: Set(self.account()),
            actor_id: Set(actor),
            key: Set(retry.key.clone()),
            operation: Set(retry.operation.to_owned()),
            body_sha256: Set(body.clone()),
            record_id: Set(id),
            at: Set(at),
        };
        let key = [
            row::Column::AccountId,
            row::Column::ActorId,
            row::Column::Key,
        ];
        if self
            .insert_new::<row::Entity, _>(used, OnConflict::columns(key))
            .await?
        {
            return Ok(Claim::New);
        }
        let taken = self
            .rows::<row::Entity>()
            .filter(row::Column::ActorId.eq(actor))
            .filter(row::Column::Key.eq(&retry.key))
            .one(&self.tx)
            .await
            .map_err(store_error)?
            .ok_or(StoreError::NotFound)?;
        if taken.operation == retry.operation && taken.body_sha256 == body {
            Ok(Claim::Done(taken.record_id))
        } else {
            Ok(Claim::Reused)
        }
    }
}
