//! How deals pass the stages of a road: from the stays that are noted on each.

use std::collections::HashMap;

use chrono::TimeDelta;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, Query};
use sea_orm::{
    ConnectionTrait, DbBackend, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use canape_domain::pipelines::Stage;
use canape_domain::reports::{
    Fact, FunnelMode, FunnelQuestion, Passage, Passages, Passed, Passing,
};
use canape_domain::{Id, Moment, StoreError};

use crate::deals::deal;
use crate::error::{store_error, unreadable};
use crate::session::Session;

use deal::Column;

/// Of so many deals the stays are read at once: some megabytes of text.
const AT_ONCE: u64 = 20_000;

/// The moment at which a deal came to where it stands, and its id: behind which others follow.
type Place = (Moment, Uuid);

impl Session {
    pub(super) async fn read_passages(
        &self,
        asked: &FunnelQuestion,
    ) -> Result<HashMap<Id<Stage>, Passage>, StoreError> {
        let mut passages = Passages::new(asked);
        let mut behind = None;
        loop {
            let deals = self.on_road(asked, behind);
            let (number, stays) = self.stays_of(deals.clone()).await?;
            for stays in stays.iter().flat_map(|stays| stays.split('|')) {
                passages.add(stays).ok_or(unreadable("deal.stays"))?;
            }
            if number < AT_ONCE {
                return Ok(passages.done());
            }
            behind = self.last_of(deals).await?;
        }
    }

    pub(super) async fn read_passed(
        &self,
        asked: &FunnelQuestion,
        stage: Id<Stage>,
        passing: Passing,
    ) -> Result<Vec<Passed>, StoreError> {
        let there = format!("%{}%", stage.uuid().simple());
        let deals = self
            .of_road(asked)
            .filter(Column::Stays.like(there))
            .columns([Column::Id, Column::CreatedOn, Column::Stays])
            .into_tuple::<(Uuid, Date, String)>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let mut passed = Vec::new();
        for (id, on, stays) in deals {
            let passage = Passages::of_deal(asked, &stays, stage);
            let times = passing.of(&passage.ok_or(unreadable("deal.stays"))?);
            if times > 0 {
                let deal = Id::from(id);
                passed.push(Passed { deal, on, times });
            }
        }
        Ok(passed)
    }

    /// How many deals they are, and the stays of them all as one text: so many rows would take longer to
    /// be handed over than to be found.
    async fn stays_of(
        &self,
        deals: Select<deal::Entity>,
    ) -> Result<(u64, Option<String>), StoreError> {
        let together = match self.tx.get_database_backend() {
            DbBackend::Sqlite => "group_concat(stays, '|')",
            _ => "string_agg(stays, '|')",
        };
        let mut all = Query::select();
        all.expr_as(Expr::cust("COUNT(*)"), Alias::new("number"))
            .expr_as(Expr::cust(together), Alias::new("stays"))
            .from_subquery(
                QueryTrait::into_query(deals.column(Column::Stays)),
                Alias::new("deals"),
            );
        let row = self.tx.query_one(&all).await.map_err(store_error)?;
        let Some(row) = row else {
            return Ok((0, None));
        };
        let number: i64 = row.try_get("", "number").map_err(store_error)?;
        let stays = row.try_get("", "stays").map_err(store_error)?;
        Ok((number.unsigned_abs(), stays))
    }

    async fn last_of(&self, deals: Select<deal::Entity>) -> Result<Option<Place>, StoreError> {
        let last = deals
            .columns([Column::StageEnteredAt, Column::Id])
            .offset(AT_ONCE - 1)
            .limit(1)
            .into_tuple()
            .one(&self.tx)
            .await;
        last.map_err(store_error)
    }

    /// The next deals that a question counts on the road, in the order in which they came to where they
    /// stand.
    fn on_road(&self, asked: &FunnelQuestion, behind: Option<Place>) -> Select<deal::Entity> {
        let deals = self
            .of_road(asked)
            .order_by_asc(Column::StageEnteredAt)
            .order_by_asc(Column::Id)
            .limit(AT_ONCE);
        let Some((at, id)) = behind else {
            return deals;
        };
        let place = Expr::tuple([Column::StageEnteredAt.into_expr(), Column::Id.into_expr()]);
        deals.filter(place.gt(Expr::tuple([Expr::value(at), Expr::value(id)])))
    }

    /// The deals that a question counts on the road. Whoever was made, came or left since a moment has
    /// come to where it stands since then.
    fn of_road(&self, asked: &FunnelQuestion) -> Select<deal::Entity> {
        let deals = self
            .counted(&asked.question, &[Fact::Created])
            .filter(Column::PipelineId.eq(asked.pipeline.uuid()))
            .select_only();
        match asked.mode {
            FunnelMode::Moves => deals.filter(Column::StageEnteredAt.gte(asked.since)),
            FunnelMode::Cohort => {
                let days = asked.question.period;
                // Another time zone may have said then which day it was.
                let since = asked.since - TimeDelta::days(1);
                deals
                    .filter(Column::CreatedOn.between(days.first, days.last))
                    .filter(Column::StageEnteredAt.gte(since))
            }
        }
    }
}
