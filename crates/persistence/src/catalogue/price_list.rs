//! The tables `price_list` and `listed_price`.

use std::collections::HashMap;

use async_trait::async_trait;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use canape_domain::catalogue::price_lists::{Event, NewPrice};
use canape_domain::catalogue::{PriceList, Product};
use canape_domain::values::{Line, Money};
use canape_domain::{Apply, Change, Id, StoreError};

use crate::deals::money;
use crate::error::{store_error, unreadable};
use crate::scope::{Tenant, tenant};
use crate::session::Session;

mod list {
    //! The table `price_list`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "price_list")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        /// The name in small letters: unique.
        pub name_key: String,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod price {
    //! The table `listed_price`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "listed_price")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub price_list_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub product_id: Uuid,
        pub price: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(list);

impl Tenant for price::Entity {
    const ACCOUNT: price::Column = price::Column::AccountId;
    const ID: price::Column = price::Column::ProductId;
}

impl Session {
    pub(super) async fn read_price_lists(&self) -> Result<Vec<PriceList>, StoreError> {
        let rows = self
            .rows::<list::Entity>()
            .order_by_asc(list::Column::NameKey)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(list_of).collect()
    }

    pub(super) async fn read_price_list(
        &self,
        id: Id<PriceList>,
    ) -> Result<Option<PriceList>, StoreError> {
        let row = self.row::<list::Entity>(id.uuid()).await?;
        row.as_ref().map(list_of).transpose()
    }

    pub(super) async fn read_prices_of(
        &self,
        list: Id<PriceList>,
        products: &[Id<Product>],
    ) -> Result<Option<HashMap<Id<Product>, Money>>, StoreError> {
        if self.row::<list::Entity>(list.uuid()).await?.is_none() {
            return Ok(None);
        }
        let rows = self
            .rows::<price::Entity>()
            .filter(price::Column::PriceListId.eq(list.uuid()))
            .filter(price::Column::ProductId.is_in(products.iter().map(|id| id.uuid())))
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let prices = rows.into_iter().map(|row| {
            let price = money(row.price, "listed_price.price")?;
            Ok((Id::from(row.product_id), price))
        });
        prices.collect::<Result<_, StoreError>>().map(Some)
    }

    async fn write_prices(&self, list: Uuid, prices: &[NewPrice]) -> Result<(), StoreError> {
        let taken_out = prices.iter().filter(|one| one.price.is_none());
        let taken_out: Vec<_> = taken_out.map(|one| one.product.uuid()).collect();
        if !taken_out.is_empty() {
            let gone = self
                .delete::<price::Entity>()
                .filter(price::Column::PriceListId.eq(list))
                .filter(price::Column::ProductId.is_in(taken_out));
            gone.exec(&self.tx).await.map_err(store_error)?;
        }
        let rows = prices.iter().filter_map(|one| {
            Some(price::ActiveModel {
                account_id: NotSet,
                price_list_id: Set(list),
                product_id: Set(one.product.uuid()),
                price: Set(one.price?.kopecks()),
            })
        });
        let key = [
            price::Column::AccountId,
            price::Column::PriceListId,
            price::Column::ProductId,
        ];
        let over = OnConflict::columns(key)
            .update_column(price::Column::Price)
            .to_owned();
        self.insert_over::<price::Entity, _>(rows.collect(), over)
            .await?;
        Ok(())
    }
}

#[async_trait]
impl Apply<PriceList, Event> for Session {
    async fn apply(&self, change: &Change<PriceList, Event>) -> Result<(), StoreError> {
        let price_list = change.state();
        let id = price_list.id.uuid();
        if matches!(change.event(), Event::Deleted { .. }) {
            // Prices that are set at this moment are of another version of the list.
            self.hold_row::<list::Entity>(id).await?;
            let prices = self
                .delete::<price::Entity>()
                .filter(price::Column::PriceListId.eq(id));
            prices.exec(&self.tx).await.map_err(store_error)?;
            self.remove::<list::Entity>(id, change.expected(), list::Column::Version)
                .await?;
        } else {
            let row = list::Model {
                account_id: self.account(),
                id,
                name: price_list.name.to_string(),
                name_key: price_list.name.as_str().to_lowercase(),
                version: price_list.version,
            };
            let version = list::Column::Version;
            self.put::<list::Entity, _>(row, id, change.expected(), version, None)
                .await?;
            if let Event::PricesSet { prices, .. } = change.event() {
                self.write_prices(id, prices).await?;
            }
        }
        self.log(&[(change.event(), change.at())]).await
    }
}

fn list_of(row: &list::Model) -> Result<PriceList, StoreError> {
    Ok(PriceList {
        id: Id::from(row.id),
        name: Line::parse(&row.name).map_err(|_| unreadable("price_list.name"))?,
        version: row.version,
    })
}
