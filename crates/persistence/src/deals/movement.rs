//! Stays of a deal on its stages.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use sea_orm::{FromQueryResult, QueryFilter, QueryOrder, QueryTrait};

use canape_domain::deals::{Deal, NamedStage, Visit};
use canape_domain::pipelines::StageKind;
use canape_domain::{Id, StoreError};

use super::row::deal_visit;
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, named, select_as};
use crate::session::Session;

#[derive(FromQueryResult)]
struct Row {
    deal_id: Uuid,
    stage_id: Uuid,
    entered_at: DateTimeUtc,
    left_at: Option<DateTimeUtc>,
    user_id: Option<Uuid>,
    stage_name: String,
    stage_kind: String,
    account_user_name: Option<String>,
}

impl Session {
    pub(super) async fn read_visits(&self, id: Id<Deal>) -> Result<Vec<Visit>, StoreError> {
        let mut visits = self.read_visits_of(&[id]).await?;
        Ok(visits.remove(&id).unwrap_or_default())
    }

    /// The stays of some deals that are known to be within reach, in one statement.
    pub(crate) async fn read_visits_of(
        &self,
        ids: &[Id<Deal>],
    ) -> Result<HashMap<Id<Deal>, Vec<Visit>>, StoreError> {
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let ids = ids.iter().map(|id| id.uuid());
        let mut found = self
            .rows::<deal_visit::Entity>()
            .filter(deal_visit::Column::DealId.is_in(ids))
            .order_by_asc(deal_visit::Column::DealId)
            .order_by_asc(deal_visit::Column::No);
        let select = QueryTrait::query(&mut found);
        join_shown(select, "deal_visit", "stage_id", "stage", "name");
        join_shown(select, "deal_visit", "user_id", "account_user", "name");
        select_as(select, "stage", "kind");
        let rows = found
            .into_model::<Row>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let mut visits: HashMap<Id<Deal>, Vec<Visit>> = HashMap::new();
        for row in rows {
            let stays = visits.entry(Id::from(row.deal_id)).or_default();
            stays.push(Visit {
                stage: NamedStage {
                    id: Id::from(row.stage_id),
                    name: row.stage_name,
                    kind: StageKind::from_wire(&row.stage_kind).ok_or(unreadable("stage.kind"))?,
                },
                entered_at: row.entered_at,
                left_at: row.left_at,
                by: named(row.user_id, row.account_user_name),
            });
        }
        Ok(visits)
    }
}
