//! Deals that a work is about to change, many at once: read and held, so that no other work
//! changes them before this one ends. SQLite has one writer and needs no lock for it.

use sea_orm::entity::prelude::*;
use sea_orm::{QueryFilter, QueryOrder, QuerySelect, Select};

use canape_domain::deals::{Deal, DealFilter};
use canape_domain::{Id, Limit, Moment, StoreError};

use super::row::{deal, deal_of};
use crate::error::store_error;
use crate::session::Session;

use deal::Column;

impl Session {
    pub(super) async fn read_held(&self, ids: &[Id<Deal>]) -> Result<Vec<Deal>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let ids = ids.iter().map(|id| id.uuid());
        let found = self
            .reachable::<deal::Entity>()
            .filter(Column::Id.is_in(ids));
        self.read_locked(found).await
    }

    pub(super) async fn read_held_fitting(
        &self,
        filter: &DealFilter,
        as_of: Moment,
        after: Option<Id<Deal>>,
        limit: Limit,
    ) -> Result<Vec<Deal>, StoreError> {
        let mut found = self.there(filter, as_of).limit(u64::from(limit.get()));
        if let Some(after) = after {
            found = found.filter(Column::Id.gt(after.uuid()));
        }
        self.read_locked(found).await
    }

    pub(super) async fn count_there(
        &self,
        filter: &DealFilter,
        as_of: Moment,
    ) -> Result<u64, StoreError> {
        self.count_up_to(&self.there(filter, as_of), None).await
    }

    /// Deals that fit a filter and were made before a moment.
    fn there(&self, filter: &DealFilter, as_of: Moment) -> Select<deal::Entity> {
        self.fitting(filter).filter(Column::CreatedAt.lte(as_of))
    }

    /// In the order of their ids: two works that hold the same deals wait for each other, and never
    /// both at once.
    async fn read_locked(&self, found: Select<deal::Entity>) -> Result<Vec<Deal>, StoreError> {
        let rows = found
            .order_by_asc(Column::Id)
            .lock_exclusive()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(deal_of).collect()
    }
}
