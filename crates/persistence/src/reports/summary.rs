//! What deals add to the summary by months, and writing it.
//!
//! A change of a deal takes away what the deal counted for before and adds what it counts for now, in
//! the work of the change. It is written after the event: whoever holds the counter of events holds
//! the account's cells too, so two works never wait for each other's.

use std::collections::BTreeMap;

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::QueryFilter;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, OnConflict};

use canape_domain::deals::{Deal, Event, Status};
use canape_domain::reports::{Dimension, Fact, Question, Sums};
use canape_domain::{Change, Id, StoreError};

use crate::deals::{deal, deal_of};
use crate::error::{store_error, unreadable};
use crate::scope::Tenant;
use crate::session::Session;

pub mod deal_summary {
    //! The table `deal_summary`. «None» is the nil id.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "deal_summary")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub fact: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub shape: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub month: Date,
        #[sea_orm(primary_key, auto_increment = false)]
        pub pipeline_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub stage_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub responsible_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub department_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub channel_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub deal_type_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub loss_reason_id: Uuid,
        pub number: i64,
        pub requests: i64,
        pub amount: i64,
        pub vat_amount: i64,
        pub cost_amount: i64,
        pub uncosted: i64,
        pub seconds: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

use deal_summary::Column;

impl Tenant for deal_summary::Entity {
    const ACCOUNT: Column = Column::AccountId;
    const ID: Column = Column::Month;
}

/// By what a row is summed: the fewer things, the fewer rows. The numbers stand in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// By pipelines, stages, people and departments alone.
    People = 0,
    /// By channels, types and reasons, too.
    Whole = 1,
    /// By pipelines, people, departments and channels.
    Channels = 2,
    /// Lost deals by pipelines, stages, people, departments and reasons.
    Reasons = 3,
}

impl Shape {
    const ALL: [Self; 4] = [Self::People, Self::Whole, Self::Channels, Self::Reasons];

    /// The narrowest shape that answers a question.
    pub fn of(question: &Question) -> Self {
        let filter = &question.filter;
        let is_by = |one: Dimension| question.by.contains(&one);
        let has_stages = is_by(Dimension::Stage) || !filter.stages.is_empty();
        let has_channels = is_by(Dimension::Channel) || !filter.channels.is_empty();
        let has_types = is_by(Dimension::DealType) || !filter.deal_types.is_empty();
        let has_reasons = is_by(Dimension::LossReason) || !filter.loss_reasons.is_empty();
        match (has_channels, has_reasons, has_types) {
            (false, false, false) => Self::People,
            (true, false, false) if !has_stages => Self::Channels,
            (false, true, false) if question.facts == [Fact::Lost] => Self::Reasons,
            _ => Self::Whole,
        }
    }

    /// Where something stands in this shape that stands there in the whole.
    fn narrow(self, whole: &Cell) -> Option<Cell> {
        let nil = Uuid::nil();
        let cell = Cell {
            shape: self,
            ..whole.clone()
        };
        match self {
            Self::Whole => Some(cell),
            Self::People => Some(Cell {
                channel: nil,
                deal_type: nil,
                loss_reason: nil,
                ..cell
            }),
            Self::Channels => Some(Cell {
                stage: nil,
                deal_type: nil,
                loss_reason: nil,
                ..cell
            }),
            Self::Reasons => (whole.fact == Fact::Lost).then_some(Cell {
                channel: nil,
                deal_type: nil,
                ..cell
            }),
        }
    }
}

/// The key of a row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    fact: Fact,
    shape: Shape,
    month: Date,
    pipeline: Uuid,
    stage: Uuid,
    responsible: Uuid,
    department: Uuid,
    channel: Uuid,
    deal_type: Uuid,
    loss_reason: Uuid,
}

/// Cells that change, each by how much.
#[derive(Debug, Default)]
pub struct Cells(BTreeMap<Cell, Sums>);

impl Cells {
    /// What a deal counts for, so many times: 1 adds it, −1 takes it away.
    pub fn count(&mut self, deal: &Deal, times: i64) {
        if deal.deleted_at.is_some() {
            return;
        }
        let nil = Uuid::nil();
        let created = Cell {
            fact: Fact::Created,
            shape: Shape::Whole,
            month: month_of(deal.created_on),
            pipeline: deal.pipeline.uuid(),
            stage: deal.stage.uuid(),
            responsible: or_nil(deal.responsible),
            department: or_nil(deal.department),
            channel: deal.channel.uuid(),
            deal_type: or_nil(deal.deal_type),
            loss_reason: nil,
        };
        let sums = Sums {
            number: 1,
            requests: i64::from(deal.request.is_some()),
            amount: deal.amount.kopecks(),
            vat: deal.vat.kopecks(),
            cost: deal.cost.kopecks(),
            uncosted: i64::from(!deal.is_cost_known),
            seconds: 0,
        };
        if let Some(closing) = deal.status.closed() {
            let (fact, loss_reason) = match &deal.status {
                Status::Lost { reason, .. } => (Fact::Lost, reason.uuid()),
                Status::Open | Status::Won { .. } => (Fact::Won, nil),
            };
            let closed = Cell {
                fact,
                month: month_of(closing.on),
                stage: or_nil(closing.from),
                responsible: or_nil(closing.responsible),
                department: or_nil(closing.department),
                loss_reason,
                ..created.clone()
            };
            let sums = Sums {
                requests: 0,
                seconds: deal.cycle_seconds(),
                ..sums
            };
            self.add(&closed, sums, times);
        }
        self.add(&created, sums, times);
    }

    fn add(&mut self, whole: &Cell, sums: Sums, times: i64) {
        for cell in Shape::ALL.iter().filter_map(|shape| shape.narrow(whole)) {
            self.0.entry(cell).or_default().add(&sums, times);
        }
    }

    /// What all cells together are.
    pub const fn sums(&self) -> &BTreeMap<Cell, Sums> {
        &self.0
    }

    fn rows(self) -> Vec<deal_summary::ActiveModel> {
        let changed = self
            .0
            .into_iter()
            .filter(|(_, sums)| *sums != Sums::default());
        changed
            .map(|(cell, sums)| deal_summary::ActiveModel {
                account_id: NotSet,
                fact: Set(number_of(cell.fact)),
                shape: Set(cell.shape as i32),
                month: Set(cell.month),
                pipeline_id: Set(cell.pipeline),
                stage_id: Set(cell.stage),
                responsible_id: Set(cell.responsible),
                department_id: Set(cell.department),
                channel_id: Set(cell.channel),
                deal_type_id: Set(cell.deal_type),
                loss_reason_id: Set(cell.loss_reason),
                number: Set(sums.number),
                requests: Set(sums.requests),
                amount: Set(sums.amount),
                vat_amount: Set(sums.vat),
                cost_amount: Set(sums.cost),
                uncosted: Set(sums.uncosted),
                seconds: Set(sums.seconds),
            })
            .collect()
    }
}

impl Session {
    /// What the deals of some changes count for before they are written, taken away.
    pub async fn cells_before(&self, changes: &[Change<Deal, Event>]) -> Result<Cells, StoreError> {
        let mut cells = Cells::default();
        let counted = changes.iter().filter(|change| change.event().is_summed());
        let ids: Vec<Uuid> = counted.map(|change| change.state().id.uuid()).collect();
        if ids.is_empty() {
            return Ok(cells);
        }
        let rows = self
            .rows::<deal::Entity>()
            .filter(deal::Column::Id.is_in(ids));
        for row in rows.all(&self.tx).await.map_err(store_error)? {
            cells.count(&deal_of(&row)?, -1);
        }
        Ok(cells)
    }

    /// Adds what the deals count for now, and writes what has changed.
    pub async fn sum_up<'a>(
        &self,
        mut cells: Cells,
        deals: impl Iterator<Item = &'a Deal>,
    ) -> Result<(), StoreError> {
        for deal in deals {
            cells.count(deal, 1);
        }
        let mut over = OnConflict::columns([
            Column::AccountId,
            Column::Fact,
            Column::Shape,
            Column::Month,
            Column::PipelineId,
            Column::StageId,
            Column::ResponsibleId,
            Column::DepartmentId,
            Column::ChannelId,
            Column::DealTypeId,
            Column::LossReasonId,
        ]);
        for column in [
            Column::Number,
            Column::Requests,
            Column::Amount,
            Column::VatAmount,
            Column::CostAmount,
            Column::Uncosted,
            Column::Seconds,
        ] {
            let there = Expr::col((deal_summary::Entity, column));
            over.value(
                column,
                there.add(Expr::col((Alias::new("excluded"), column))),
            );
        }
        self.insert_over::<deal_summary::Entity, _>(cells.rows(), over)
            .await
            .map(drop)
    }
}

/// A row of the table.
pub fn cell_of(row: &deal_summary::Model) -> Result<(Cell, Sums), StoreError> {
    let mut shapes = Shape::ALL.into_iter();
    let cell = Cell {
        fact: fact_of(row.fact).ok_or(unreadable("deal_summary.fact"))?,
        shape: shapes
            .find(|shape| *shape as i32 == row.shape)
            .ok_or(unreadable("deal_summary.shape"))?,
        month: row.month,
        pipeline: row.pipeline_id,
        stage: row.stage_id,
        responsible: row.responsible_id,
        department: row.department_id,
        channel: row.channel_id,
        deal_type: row.deal_type_id,
        loss_reason: row.loss_reason_id,
    };
    let sums = Sums {
        number: row.number,
        requests: row.requests,
        amount: row.amount,
        vat: row.vat_amount,
        cost: row.cost_amount,
        uncosted: row.uncosted,
        seconds: row.seconds,
    };
    Ok((cell, sums))
}

/// The number that stands for a fact in the table.
pub const fn number_of(fact: Fact) -> i32 {
    match fact {
        Fact::Created => 0,
        Fact::Won => 1,
        Fact::Lost => 2,
    }
}

/// The fact of a number.
pub fn fact_of(number: i32) -> Option<Fact> {
    Fact::ALL
        .into_iter()
        .find(|fact| number_of(*fact) == number)
}

fn month_of(day: Date) -> Date {
    use chrono::Datelike;
    day.with_day(1).unwrap_or(day)
}

fn or_nil<T>(id: Option<Id<T>>) -> Uuid {
    id.map_or(Uuid::nil(), Id::uuid)
}
