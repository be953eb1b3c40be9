//! Whether the summary is what the deals say, and making it anew.

use std::collections::BTreeMap;

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryFilter, QueryOrder, QuerySelect};

use canape_domain::StoreError;
use canape_domain::reports::{Sums, Write};

use super::summary::{Cell, Cells, cell_of, deal_summary};
use crate::deals::{deal, deal_of};
use crate::error::store_error;
use crate::session::Session;

/// So many deals are read at a time.
const AT_ONCE: u64 = 2_000;

#[async_trait]
impl Write for Session {
    async fn summary_faults(&self) -> Result<(u64, Vec<String>), StoreError> {
        // Whoever changes sums holds the counter of events: nobody does from here on.
        self.next_event_numbers(0).await?;
        let mut told: BTreeMap<Cell, Sums> = BTreeMap::new();
        let rows = self.rows::<deal_summary::Entity>().all(&self.tx).await;
        for row in rows.map_err(store_error)? {
            let (cell, sums) = cell_of(&row)?;
            told.insert(cell, sums);
        }
        let cells = u64::try_from(told.len()).unwrap_or(u64::MAX);
        let mut faults = Vec::new();
        for (cell, sums) in self.counted_anew().await?.sums() {
            let kept = told.remove(cell).unwrap_or_default();
            if kept != *sums {
                faults.push(format!("{cell:?}: {kept:?} instead of {sums:?}"));
            }
        }
        let rest = told
            .into_iter()
            .filter(|(_, sums)| *sums != Sums::default());
        faults.extend(rest.map(|(cell, kept)| format!("{cell:?}: {kept:?} of no deal")));
        Ok((cells, faults))
    }

    async fn rebuild_summary(&self) -> Result<(), StoreError> {
        self.next_event_numbers(0).await?;
        let cells = self.counted_anew().await?;
        self.delete::<deal_summary::Entity>()
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        self.sum_up(cells, std::iter::empty()).await
    }
}

impl Session {
    /// What all deals count for.
    async fn counted_anew(&self) -> Result<Cells, StoreError> {
        let mut cells = Cells::default();
        let mut last = Uuid::nil();
        loop {
            let deals = self
                .rows::<deal::Entity>()
                .filter(deal::Column::Id.gt(last))
                .order_by_asc(deal::Column::Id)
                .limit(AT_ONCE)
                .all(&self.tx)
                .await
                .map_err(store_error)?;
            let Some(end) = deals.last() else {
                return Ok(cells);
            };
            last = end.id;
            for row in &deals {
                cells.count(&deal_of(row)?, 1);
            }
        }
    }
}
