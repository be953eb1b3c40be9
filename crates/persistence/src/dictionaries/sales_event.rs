//! The table `sales_event`.

use uuid::Uuid;

use canape_domain::dictionaries::{Entry, EntryName, SalesEvent};
use canape_domain::{Id, StoreError};

use super::Kept;
use crate::error::unreadable;
use crate::scope::tenant;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sales_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub position: i32,
        pub is_archived: bool,
        pub version: i64,
        pub from_on: Date,
        pub to_on: Date,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(row);

impl Kept for SalesEvent {
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
            from_on: entry.particulars.from_on(),
            to_on: entry.particulars.to_on(),
        }
    }

    fn entry(row: row::Model) -> Result<Entry<Self>, StoreError> {
        Ok(Entry {
            id: Id::from(row.id),
            name: EntryName::parse(&row.name).map_err(|_| unreadable("sales_event.name"))?,
            position: row.position,
            is_archived: row.is_archived,
            version: row.version,
            particulars: Self::new(row.from_on, row.to_on)
                .map_err(|_| unreadable("dates of a sales event"))?,
        })
    }
}
