//! Names of what clients mention.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryFilter, QuerySelect};

use canape_domain::clients::{Company, Names};
use canape_domain::{Id, Named, StoreError, lobby};

use super::company::row as company;
use crate::error::store_error;
use crate::scope::Tenant;
use crate::session::Session;
use crate::users::account_user;

#[async_trait]
impl Names for Session {
    async fn company_names(&self, ids: &[Id<Company>]) -> Result<Vec<Named<Company>>, StoreError> {
        self.names::<company::Entity, _>(ids, company::Column::Name)
            .await
    }

    async fn user_names(
        &self,
        ids: &[Id<lobby::User>],
    ) -> Result<Vec<Named<lobby::User>>, StoreError> {
        self.names::<account_user::Entity, _>(ids, account_user::Column::Name)
            .await
    }
}

impl Session {
    /// Names by id, in one statement; none for no ids.
    async fn names<E: Tenant, T>(
        &self,
        ids: &[Id<T>],
        name: E::Column,
    ) -> Result<Vec<Named<T>>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let rows: Vec<(Uuid, String)> = self
            .rows::<E>()
            .filter(E::ID.is_in(ids.iter().map(|id| id.uuid())))
            .select_only()
            .column(E::ID)
            .column(name)
            .into_tuple()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let names = rows.into_iter();
        Ok(names
            .map(|(id, name)| Named {
                id: Id::from(id),
                name,
            })
            .collect())
    }
}
