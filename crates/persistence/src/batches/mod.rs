//! Changes of many deals: the slice's ports. The deals themselves are written by their own slice.

mod row;

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryFilter, QueryOrder, QuerySelect, Select};

use canape_domain::batches::{Batch, Event, Item, Outcome, Read, Refusal};
use canape_domain::deals::Deal;
use canape_domain::{Apply, Change, Id, Limit, StoreError};

use self::row::{batch_of, batch_row, deal_batch, deal_batch_item, item_of, item_row};
use crate::error::store_error;
use crate::session::Session;

use deal_batch_item::Column;

#[async_trait]
impl Read for Session {
    async fn batch(&self, id: Id<Batch>) -> Result<Option<Batch>, StoreError> {
        let row = self.row::<deal_batch::Entity>(id.uuid()).await?;
        row.as_ref().map(batch_of).transpose()
    }

    async fn batch_changes(
        &self,
        id: Id<Batch>,
        after: Option<Id<Deal>>,
        limit: Limit,
    ) -> Result<Vec<Item>, StoreError> {
        let changed = self.items(id, after, limit).filter(Column::Code.is_null());
        let rows = changed.all(&self.tx).await.map_err(store_error)?;
        rows.iter().map(item_of).collect()
    }

    async fn batch_refusals(
        &self,
        id: Id<Batch>,
        after: Option<Id<Deal>>,
        limit: Limit,
    ) -> Result<Vec<Refusal>, StoreError> {
        let refused = self
            .items(id, after, limit)
            .filter(Column::Code.is_not_null());
        let rows = refused.all(&self.tx).await.map_err(store_error)?;
        let items = rows.iter().map(item_of).collect::<Result<Vec<_>, _>>()?;
        let refusals = items.into_iter().filter_map(|item| match item.outcome {
            Outcome::Refused(refusal) => Some(refusal),
            Outcome::Changed { .. } => None,
        });
        Ok(refusals.collect())
    }
}

impl Session {
    fn items(
        &self,
        id: Id<Batch>,
        after: Option<Id<Deal>>,
        limit: Limit,
    ) -> Select<deal_batch_item::Entity> {
        let mut items = self
            .rows::<deal_batch_item::Entity>()
            .filter(Column::BatchId.eq(id.uuid()))
            .order_by_asc(Column::DealId)
            .limit(u64::from(limit.get()));
        if let Some(after) = after {
            items = items.filter(Column::DealId.gt(after.uuid()));
        }
        items
    }
}

#[async_trait]
impl Apply<Batch, Event> for Session {
    async fn apply(&self, change: &Change<Batch, Event>) -> Result<(), StoreError> {
        let batch = change.state();
        let row = batch_row(self.account(), batch)?;
        let version = deal_batch::Column::Version;
        self.put::<deal_batch::Entity, _>(row, batch.id.uuid(), change.expected(), version, None)
            .await?;
        let items = change.event().items().iter();
        let items = items.map(|item| item_row(batch.id, item));
        self.insert::<deal_batch_item::Entity, _>(items.collect::<Result<_, _>>()?)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}
