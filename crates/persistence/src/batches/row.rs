//! Rows of batches and their deals, and back.

use sea_orm::ActiveValue::{NotSet, Set};
use uuid::Uuid;

use canape_domain::batches::{Batch, BatchStatus, Item, Outcome, Refusal};
use canape_domain::{Id, StoreError};

use crate::error::unreadable;
use crate::json;
use crate::scope::{Tenant, tenant};

pub mod deal_batch {
    //! The table `deal_batch`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "deal_batch")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub author_id: Uuid,
        pub key_id: Option<Uuid>,
        /// JSON.
        pub wish: String,
        /// JSON.
        pub filter: Option<String>,
        pub as_of: DateTimeUtc,
        pub status: String,
        pub total: i64,
        pub changed: i64,
        pub unchanged: i64,
        pub refused: i64,
        pub undoable: i64,
        pub reached_id: Option<Uuid>,
        pub undone_by_id: Option<Uuid>,
        pub created_at: DateTimeUtc,
        pub finished_at: Option<DateTimeUtc>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod deal_batch_item {
    //! The table `deal_batch_item`: what became of each deal. Either both values are there, or the
    //! code of the refusal.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "deal_batch_item")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub batch_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub deal_id: Uuid,
        /// JSON.
        pub before: Option<String>,
        /// JSON.
        pub after: Option<String>,
        pub code: Option<String>,
        /// JSON.
        pub rules: Option<String>,
        pub number: Option<i64>,
        pub title: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(deal_batch);

impl Tenant for deal_batch_item::Entity {
    const ACCOUNT: deal_batch_item::Column = deal_batch_item::Column::AccountId;
    const ID: deal_batch_item::Column = deal_batch_item::Column::DealId;
}

const BATCH: &str = "deal_batch";

pub fn batch_row(account: Uuid, batch: &Batch) -> Result<deal_batch::Model, StoreError> {
    Ok(deal_batch::Model {
        account_id: account,
        id: batch.id.uuid(),
        author_id: batch.author.uuid(),
        key_id: batch.key.map(Id::uuid),
        wish: json::written(&batch.wish, BATCH)?,
        filter: batch
            .filter
            .as_ref()
            .map(|filter| json::written(filter, BATCH))
            .transpose()?,
        as_of: batch.as_of,
        status: batch.status.wire().to_owned(),
        total: batch.total,
        changed: batch.changed,
        unchanged: batch.unchanged,
        refused: batch.refused,
        undoable: batch.undoable,
        reached_id: batch.reached.map(Id::uuid),
        undone_by_id: batch.undone_by.map(Id::uuid),
        created_at: batch.created_at,
        finished_at: batch.finished_at,
        version: batch.version,
    })
}

pub fn batch_of(row: &deal_batch::Model) -> Result<Batch, StoreError> {
    Ok(Batch {
        id: Id::from(row.id),
        author: Id::from(row.author_id),
        key: row.key_id.map(Id::from),
        wish: json::read(&row.wish, BATCH)?,
        filter: row
            .filter
            .as_deref()
            .map(|filter| json::read(filter, BATCH))
            .transpose()?,
        as_of: row.as_of,
        status: BatchStatus::from_wire(&row.status).ok_or(unreadable("deal_batch.status"))?,
        total: row.total,
        changed: row.changed,
        unchanged: row.unchanged,
        refused: row.refused,
        undoable: row.undoable,
        reached: row.reached_id.map(Id::from),
        undone_by: row.undone_by_id.map(Id::from),
        created_at: row.created_at,
        finished_at: row.finished_at,
        version: row.version,
    })
}

pub fn item_row(batch: Id<Batch>, item: &Item) -> Result<deal_batch_item::ActiveModel, StoreError> {
    let mut row = deal_batch_item::ActiveModel {
        account_id: NotSet,
        batch_id: Set(batch.uuid()),
        deal_id: Set(item.deal.uuid()),
        before: Set(None),
        after: Set(None),
        code: Set(None),
        rules: Set(None),
        number: Set(None),
        title: Set(None),
    };
    match &item.outcome {
        Outcome::Changed { before, after } => {
            row.before = Set(Some(json::written(before, BATCH)?));
            row.after = Set(Some(json::written(after, BATCH)?));
        }
        Outcome::Refused(refusal) => {
            row.code = Set(Some(refusal.code.clone()));
            row.rules = Set(Some(json::written(&refusal.rules, BATCH)?));
            row.number = Set(refusal.number);
            row.title = Set(refusal.title.clone());
        }
    }
    Ok(row)
}

pub fn item_of(row: &deal_batch_item::Model) -> Result<Item, StoreError> {
    let broken = || unreadable("deal_batch_item");
    let deal = Id::from(row.deal_id);
    let outcome = match &row.code {
        Some(code) => Outcome::Refused(Refusal {
            deal,
            number: row.number,
            title: row.title.clone(),
            code: code.clone(),
            rules: json::read(row.rules.as_deref().ok_or_else(broken)?, BATCH)?,
        }),
        None => Outcome::Changed {
            before: json::read(row.before.as_deref().ok_or_else(broken)?, BATCH)?,
            after: json::read(row.after.as_deref().ok_or_else(broken)?, BATCH)?,
        },
    };
    Ok(Item { deal, outcome })
}
