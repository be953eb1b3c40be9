//! The catalogue: the slice's ports. `apply` writes products, `list` reads them, `row` translates.

mod apply;
mod export;
mod group;
mod list;
mod price_list;
mod row;

use std::collections::HashMap;

use async_trait::async_trait;
use sea_orm::sea_query::LockType;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, QueryFilter, QueryOrder, QuerySelect, Statement,
};

use canape_domain::catalogue::{Filter, Group, ListProducts, PriceList, Product, Read, Write};
use canape_domain::values::Money;
use canape_domain::{Id, Limit, Page, StoreError};

use self::row::{product, product_of};
use crate::error::store_error;
use crate::session::Session;

#[async_trait]
impl Read for Session {
    async fn product_count(&self, filter: &Filter) -> Result<u64, StoreError> {
        self.count_up_to(&self.passing(filter), None).await
    }

    async fn product(&self, id: Id<Product>) -> Result<Option<Product>, StoreError> {
        let row = self.row::<product::Entity>(id.uuid()).await?;
        row.as_ref().map(product_of).transpose()
    }

    async fn products_of(&self, ids: &[Id<Product>]) -> Result<Vec<Product>, StoreError> {
        self.read_products_of(ids).await
    }

    async fn products(&self, list: &ListProducts) -> Result<Page<Product>, StoreError> {
        self.read_products(list).await
    }

    async fn products_beginning(
        &self,
        beginning: &str,
        filter: &Filter,
        limit: Limit,
    ) -> Result<Vec<Product>, StoreError> {
        self.read_products_beginning(beginning, filter, limit).await
    }

    async fn products_named(
        &self,
        articles: &[String],
        names: &[String],
    ) -> Result<Vec<Product>, StoreError> {
        self.read_products_named(articles, names).await
    }

    async fn taken_articles(&self, keys: &[String]) -> Result<Vec<String>, StoreError> {
        self.rows::<product::Entity>()
            .filter(product::Column::ArticleKey.is_in(keys))
            .filter(product::Column::ArchivedAt.is_null())
            .select_only()
            .column(product::Column::ArticleKey)
            .into_tuple()
            .all(&self.tx)
            .await
            .map_err(store_error)
    }

    async fn groups(&self) -> Result<Vec<Group>, StoreError> {
        self.read_groups(false).await
    }

    async fn has_products(&self, group: Id<Group>) -> Result<bool, StoreError> {
        let one = self
            .rows::<product::Entity>()
            .filter(product::Column::GroupId.eq(group.uuid()))
            .limit(1)
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(one.is_some())
    }

    async fn price_lists(&self) -> Result<Vec<PriceList>, StoreError> {
        self.read_price_lists().await
    }

    async fn price_list(&self, id: Id<PriceList>) -> Result<Option<PriceList>, StoreError> {
        self.read_price_list(id).await
    }

    async fn prices_of(
        &self,
        list: Id<PriceList>,
        products: &[Id<Product>],
    ) -> Result<Option<HashMap<Id<Product>, Money>>, StoreError> {
        self.read_prices_of(list, products).await
    }
}

#[async_trait]
impl Write for Session {
    async fn hold_products(&self, ids: &[Id<Product>]) -> Result<Vec<Product>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let ids = ids.iter().map(|id| id.uuid());
        let rows = self
            .rows::<product::Entity>()
            .filter(product::Column::Id.is_in(ids))
            .order_by_asc(product::Column::Id)
            // Lines go on referring to them.
            .lock(LockType::NoKeyUpdate)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(product_of).collect()
    }

    async fn hold_catalogue(&self) -> Result<(), StoreError> {
        // On SQLite whoever writes is alone. The key is another one than that of the account's people.
        if self.tx.get_database_backend() == DbBackend::Postgres {
            let (high, _) = self.account().as_u64_pair();
            let lock = "SELECT pg_advisory_xact_lock($1)";
            let values = [high.cast_signed().into()];
            let lock = Statement::from_sql_and_values(DbBackend::Postgres, lock, values);
            self.tx.query_one_raw(lock).await.map_err(store_error)?;
        }
        Ok(())
    }

    async fn hold_groups(&self) -> Result<Vec<Group>, StoreError> {
        self.read_groups(true).await
    }
}
