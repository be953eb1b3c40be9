//! Reading products: pages, and what begins like something that is typed.

use std::collections::HashMap;

use sea_orm::sea_query::{Expr, Order as Direction};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, Select};

use canape_domain::catalogue::{Filter, ListProducts, Product, ProductSort};
use canape_domain::values::search_text::{normalise, prefix_upper_bound};
use canape_domain::{Id, Limit, Page, StoreError};

use super::row::{product, product_of};
use crate::error::store_error;
use crate::keyset::Order;
use crate::session::Session;

use product::Column;

/// How many names are asked for by one statement.
const NAMES_AT_ONCE: usize = 1_000;

impl Session {
    pub(super) async fn read_products_of(
        &self,
        ids: &[Id<Product>],
    ) -> Result<Vec<Product>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let rows = self
            .rows::<product::Entity>()
            .filter(Column::Id.is_in(ids.iter().map(|id| id.uuid())))
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let mut found = HashMap::new();
        for row in &rows {
            let product = product_of(row)?;
            found.insert(product.id, product);
        }
        Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
    }

    /// What is offered and is called so, each once.
    pub(super) async fn read_products_named(
        &self,
        articles: &[String],
        names: &[String],
    ) -> Result<Vec<Product>, StoreError> {
        let mut found = HashMap::new();
        for (column, keys) in [(Column::ArticleKey, articles), (Column::NameKey, names)] {
            for keys in keys.chunks(NAMES_AT_ONCE) {
                let rows = self
                    .rows::<product::Entity>()
                    .filter(column.is_in(keys))
                    .filter(Column::ArchivedAt.is_null())
                    .all(&self.tx)
                    .await
                    .map_err(store_error)?;
                for row in &rows {
                    found.insert(row.id, product_of(row)?);
                }
            }
        }
        Ok(found.into_values().collect())
    }

    pub(super) async fn read_products(
        &self,
        list: &ListProducts,
    ) -> Result<Page<Product>, StoreError> {
        let order = Order {
            column: match list.sort {
                ProductSort::Name => Column::NameKey,
                ProductSort::Price => Column::Price,
                ProductSort::CreatedAt => Column::CreatedAt,
            },
            is_descending: list.is_descending,
            is_nullable: false,
        };
        let select = self.passing(&list.filter);
        let count = self.count(&select, list.wish.counting).await?;
        let rows = order.page_of(select, &list.wish).all(&self.tx).await;
        let rows = rows.map_err(store_error)?;
        let products: Vec<_> = rows.iter().map(product_of).collect::<Result<_, _>>()?;
        let place = |product: &Product| product.place(list.sort);
        Ok(Page::of(products, list.wish.limit, count, place))
    }

    pub(super) async fn read_products_beginning(
        &self,
        beginning: &str,
        filter: &Filter,
        limit: Limit,
    ) -> Result<Vec<Product>, StoreError> {
        let Some(articles) = between(Column::ArticleKey, beginning) else {
            return Ok(Vec::new());
        };
        let names = between(Column::NameKey, &normalise(beginning));
        let rows = self
            .passing(filter)
            .filter(Condition::any().add(articles.clone()).add_option(names))
            .order_by(
                Expr::Case(Box::new(Expr::case(articles, 0).finally(1))),
                Direction::Asc,
            )
            .order_by(Column::NameKey, Direction::Asc)
            .order_by(Column::Id, Direction::Asc)
            .limit(u64::from(limit.get()))
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(product_of).collect()
    }

    pub(super) fn passing(&self, filter: &Filter) -> Select<product::Entity> {
        let archived = if filter.is_archived {
            Column::ArchivedAt.is_not_null()
        } else {
            Column::ArchivedAt.is_null()
        };
        let groups = filter.groups.iter().map(|group| group.uuid());
        let groups = (!filter.groups.is_empty()).then(|| Column::GroupId.is_in(groups));
        let kind = filter.kind.map(|kind| Column::Kind.eq(kind.wire()));
        self.rows::<product::Entity>().filter(
            Condition::all()
                .add(archived)
                .add_option(groups)
                .add_option(kind),
        )
    }
}

/// That a key begins so; `None` for a beginning that every key has, or none.
fn between(column: Column, beginning: &str) -> Option<Condition> {
    let above = prefix_upper_bound(beginning)?;
    let condition = Condition::all()
        .add(column.gte(beginning))
        .add(column.lt(above));
    Some(condition)
}
