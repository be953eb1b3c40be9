//! Rows of views, and back.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use canape_domain::deals::{DealColumn, DealSort};
use canape_domain::saved_views::{Asked, Name, SavedView, ShownColumn};
use canape_domain::values::Rank;
use canape_domain::{Id, StoreError};

use crate::error::unreadable;
use crate::scope::tenant;

pub mod saved_view {
    //! The table `saved_view`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "saved_view")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub author_id: Uuid,
        pub name: String,
        pub is_shared: bool,
        /// A JSON object.
        pub filter: String,
        pub sort: String,
        pub is_descending: bool,
        /// A JSON list.
        pub columns: String,
        pub rank: String,
        pub created_at: DateTimeUtc,
        pub updated_at: DateTimeUtc,
        pub deleted_at: Option<DateTimeUtc>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod saved_view_choice {
    //! The table `saved_view_choice`; its id is the person's.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "saved_view_choice")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub view_id: Option<Uuid>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(saved_view);
tenant!(saved_view_choice);

#[derive(Serialize, Deserialize)]
struct Column {
    id: String,
    width: Option<u16>,
}

pub fn view_row(account: Uuid, view: &SavedView) -> Result<saved_view::Model, StoreError> {
    let columns: Vec<Column> = view
        .asked
        .columns
        .iter()
        .map(|shown| Column {
            id: shown.column.wire().to_owned(),
            width: shown.width,
        })
        .collect();
    let broken = |_| unreadable("saved_view");
    Ok(saved_view::Model {
        account_id: account,
        id: view.id.uuid(),
        author_id: view.author.uuid(),
        name: view.name.to_string(),
        is_shared: view.is_shared,
        filter: serde_json::to_string(&view.asked.filter).map_err(broken)?,
        sort: view.asked.sort.wire().to_owned(),
        is_descending: view.asked.is_descending,
        columns: serde_json::to_string(&columns).map_err(broken)?,
        rank: view.rank.to_string(),
        created_at: view.created_at,
        updated_at: view.updated_at,
        deleted_at: view.deleted_at,
        version: view.version,
    })
}

pub fn view_of(row: &saved_view::Model) -> Result<SavedView, StoreError> {
    let broken = || unreadable("saved_view");
    let columns: Vec<Column> = serde_json::from_str(&row.columns).map_err(|_| broken())?;
    let columns = columns.into_iter().map(|column| {
        Ok(ShownColumn {
            column: DealColumn::from_wire(&column.id).ok_or_else(broken)?,
            width: column.width,
        })
    });
    Ok(SavedView {
        id: Id::from(row.id),
        author: Id::from(row.author_id),
        name: Name::parse(&row.name).map_err(|_| broken())?,
        is_shared: row.is_shared,
        asked: Asked {
            filter: serde_json::from_str(&row.filter).map_err(|_| broken())?,
            sort: DealSort::from_wire(&row.sort).ok_or_else(broken)?,
            is_descending: row.is_descending,
            columns: columns.collect::<Result<_, StoreError>>()?,
        },
        rank: Rank::parse(&row.rank).map_err(|_| broken())?,
        created_at: row.created_at,
        updated_at: row.updated_at,
        deleted_at: row.deleted_at,
        version: row.version,
    })
}
