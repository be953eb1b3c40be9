//! The table `cost_category`.

use uuid::Uuid;

use canape_domain::dictionaries::{CostCategory, Entry, EntryName};
use canape_domain::{Id, StoreError};

use super::Kept;
use crate::error::unreadable;
use crate::scope::tenant;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "cost_category")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub position: i32,
        pub is_archived: bool,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(row);

impl Kept for CostCategory {
    type Table = row::Entity;

    const POSITION: row::Column = row::Column::Position;
    const VERSION: row::Column = row::Column::Version;

    fn row(account_id: Uuid, entry: &Entry<Self>) -> row::Model {
        row::Model {
            account_id,
            id: entry.id.uuid(),
            name: entry.name.to_string(),
            position: entry.position,
            is_archived: entry.is_archived,
            version: entry.version,
        }
    }

    fn entry(row: row::Model) -> Result<Entry<Self>, StoreError> {
        Ok(Entry {
            id: Id::from(row.id),
            name: EntryName::parse(&row.name).map_err(|_| unreadable("cost_category.name"))?,
            position: row.position,
            is_archived: row.is_archived,
            version: row.version,
            particulars: Self,
        })
    }
}
