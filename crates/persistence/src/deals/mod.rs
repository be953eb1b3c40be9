//! Deals: the slice's ports. `apply` writes, `card`, `list` and `board` are what people look at,
//! `row` translates.

mod answer;
mod apply;
mod apply_all;
mod board;
mod card;
mod change_all;
mod export;
mod hold;
mod labels;
mod list;
mod movement;
mod names;
mod ranks;
mod row;
mod source;
mod stays;

use std::collections::HashMap;

use async_trait::async_trait;
use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryFilter, QueryOrder};

use canape_domain::deals::{
    BoardCard, BoardFilter, Card, ColumnTotal, Deal, DealFilter, DealRow, Labels, Lines, ListDeals,
    Names, Neighbours, Read, Record, References, Visit,
};
use canape_domain::dictionaries::Channel;
use canape_domain::pipelines::{Pipeline, Stage};
use canape_domain::{Id, Limit, LoggedEvent, Moment, Place, StoreError};

pub use self::answer::deal_named;
pub use self::list::overstayed;
pub use self::row::{
    deal, deal_line, deal_of, deal_source, deal_tag, deal_visit, money, search_text,
};
use crate::error::store_error;
use crate::session::Session;

#[async_trait]
impl Read for Session {
    async fn deal(&self, id: Id<Deal>) -> Result<Option<Deal>, StoreError> {
        let found = self
            .reachable::<deal::Entity>()
            .filter(deal::Column::Id.eq(id.uuid()));
        let row = found.one(&self.tx).await.map_err(store_error)?;
        row.as_ref().map(row::deal_of).transpose()
    }

    async fn deal_card(&self, id: Id<Deal>) -> Result<Option<Card>, StoreError> {
        self.read_card(id).await
    }

    async fn deal_lines(&self, id: Id<Deal>) -> Result<Lines, StoreError> {
        let rows = self
            .rows::<deal_line::Entity>()
            .filter(deal_line::Column::DealId.eq(id.uuid()))
            .order_by_asc(deal_line::Column::Position)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let lines = rows.iter().map(row::line_of).collect::<Result<_, _>>()?;
        Ok(Lines::stored(lines))
    }

    async fn lines_of_deals(
        &self,
        ids: &[Id<Deal>],
    ) -> Result<HashMap<Id<Deal>, Lines>, StoreError> {
        self.read_lines_of(ids).await
    }

    async fn labels(&self, records: &[(Record, Uuid)]) -> Result<Labels, StoreError> {
        self.read_labels(records).await
    }

    async fn deal_rows(&self, list: &ListDeals) -> Result<Vec<DealRow>, StoreError> {
        self.read_rows(list).await
    }

    async fn deal_count(&self, filter: &DealFilter, most: Option<u64>) -> Result<u64, StoreError> {
        self.count_up_to(&self.fitting(filter), most).await
    }

    async fn count_fitting(&self, filter: &DealFilter, as_of: Moment) -> Result<u64, StoreError> {
        self.count_there(filter, as_of).await
    }

    async fn board_cards(
        &self,
        stages: &[&Stage],
        filter: &BoardFilter,
        closed_since: NaiveDate,
        limit: Limit,
    ) -> Result<Vec<BoardCard>, StoreError> {
        self.read_board(stages, filter, closed_since, limit).await
    }

    async fn column_cards(
        &self,
        stage: &Stage,
        filter: &BoardFilter,
        closed_since: NaiveDate,
        after: Option<&Place>,
        limit: Limit,
    ) -> Result<Vec<BoardCard>, StoreError> {
        self.read_column(stage, filter, closed_since, after, limit)
            .await
    }

    async fn counted_pipeline(
        &self,
        pipeline: Option<Id<Pipeline>>,
        filter: &BoardFilter,
        closed_since: NaiveDate,
    ) -> Result<Option<(Pipeline, Vec<ColumnTotal>)>, StoreError> {
        self.read_counted(pipeline, filter, closed_since).await
    }

    async fn visits(&self, id: Id<Deal>) -> Result<Vec<Visit>, StoreError> {
        self.read_visits(id).await
    }

    async fn deal_events(
        &self,
        id: Id<Deal>,
        before: Option<i64>,
        limit: Limit,
    ) -> Result<Vec<LoggedEvent>, StoreError> {
        self.events_of(id.uuid(), before, limit).await
    }

    async fn names(&self, references: &References) -> Result<Names, StoreError> {
        self.read_names(references).await
    }

    async fn channel_unknown(&self) -> Result<Id<Channel>, StoreError> {
        self.system_channel().await
    }

    async fn neighbours(
        &self,
        stage: Id<Stage>,
        after: Option<Id<Deal>>,
        but: Id<Deal>,
    ) -> Result<Option<Neighbours>, StoreError> {
        self.read_neighbours(stage, after, but).await
    }
}
