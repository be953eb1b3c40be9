//! Whether the summary is what the deals say, and making it anew.

use std::collections::{BTreeMap, HashMap};

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryFilter, QueryOrder, QuerySelect};

use canape_domain::deals::Stays;
use canape_domain::reports::{Sums, Write};
use canape_domain::{Id, StoreError};

use super::summary::{Cell, Cells, cell_of, deal_summary};
use crate::deals::{deal, deal_of, deal_visit};
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
        let (cells_anew, strays) = self.counted_anew().await?;
        for (cell, sums) in cells_anew.sums() {
            let kept = told.remove(cell).unwrap_or_default();
            if kept != *sums {
                faults.push(format!("{cell:?}: {kept:?} instead of {sums:?}"));
            }
        }
        let rest = told
            .into_iter()
            .filter(|(_, sums)| *sums != Sums::default());
        faults.extend(rest.map(|(cell, kept)| format!("{cell:?}: {kept:?} of no deal")));
        let strays = strays.iter();
        faults.extend(strays.map(|(deal, stays)| format!("the stays of {deal} are {stays}")));
        Ok((cells, faults))
    }

    async fn rebuild_summary(&self) -> Result<(), StoreError> {
        self.next_event_numbers(0).await?;
        let (cells, strays) = self.counted_anew().await?;
        for (deal, stays) in strays {
            let noted = self
                .update::<deal::Entity>()
                .col_expr(deal::Column::Stays, Expr::value(stays.to_string()))
                .filter(deal::Column::Id.eq(deal));
            noted.exec(&self.tx).await.map_err(store_error)?;
        }
        self.delete::<deal_summary::Entity>()
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        self.sum_up(cells, std::iter::empty()).await
    }
}

impl Session {
    /// What all deals count for; and those of which other stays are noted than there are.
    async fn counted_anew(&self) -> Result<(Cells, Vec<(Uuid, Stays)>), StoreError> {
        let mut cells = Cells::default();
        let mut strays = Vec::new();
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
                return Ok((cells, strays));
            };
            last = end.id;
            let mut noted = self.stays_anew(&deals).await?;
            for row in &deals {
                cells.count(&deal_of(row)?, 1);
                let found = noted.remove(&row.id);
                let found = found.filter(|stays| stays.to_string() != row.stays);
                strays.extend(found.map(|stays| (row.id, stays)));
            }
        }
    }

    async fn stays_anew(&self, deals: &[deal::Model]) -> Result<HashMap<Uuid, Stays>, StoreError> {
        let rows = self
            .rows::<deal_visit::Entity>()
            .filter(deal_visit::Column::DealId.is_in(deals.iter().map(|deal| deal.id)))
            .order_by_asc(deal_visit::Column::DealId)
            .order_by_asc(deal_visit::Column::No)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let mut noted: HashMap<Uuid, Stays> = HashMap::new();
        for row in rows {
            let (stage, at) = (Id::from(row.stage_id), row.entered_at);
            let stays = match noted.remove(&row.deal_id) {
                Some(before) => before.and(stage, at),
                None => Stays::begun(stage, at),
            };
            noted.insert(row.deal_id, stays);
        }
        Ok(noted)
    }
}
