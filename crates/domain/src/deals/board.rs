//! The board: the first cards of each stage, with count and sum.

use chrono::{Days, NaiveDate};

use super::{Deal, Error, NextTask, Tag, Tags};
use crate::access::{Caller, Permission};
use crate::clients::{Company, Contact};
use crate::dictionaries::Channel;
use crate::lobby::User;
use crate::pipelines::{Pipeline, Stage};
use crate::values::{Line, Money};
use crate::{App, Id, Limit, Moment, Named, Page, Place, StoreError, Version};

/// Won and lost columns show what was closed within so many days.
pub const CLOSED_DAYS: u64 = 30;

/// What narrows a board.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BoardFilter {
    /// Only deals of this person.
    pub responsible: Option<Id<User>>,
    /// Only deals that came this way.
    pub channel: Option<Id<Channel>>,
    /// Only deals with this mark.
    pub tag: Option<Tag>,
}

/// A card on the board.
#[derive(Debug, Clone)]
pub struct BoardCard {
    /// The deal.
    pub id: Id<Deal>,
    /// Its number.
    pub number: i64,
    /// What it is about.
    pub title: Line<200>,
    /// What it is worth.
    pub amount: Money,
    /// Where it stands.
    pub stage: Id<Stage>,
    /// Its place in the column: by rank while open, by the moment of closing after.
    pub place: Place,
    /// The person who buys.
    pub contact: Option<Named<Contact>>,
    /// The firm that buys.
    pub company: Option<Named<Company>>,
    /// Who is responsible.
    pub responsible: Option<Named<User>>,
    /// What is to be done next.
    pub next_task: Option<NextTask>,
    /// Its marks.
    pub tags: Tags,
    /// Since when it stands there.
    pub stage_entered_at: Moment,
    /// Counts its changes.
    pub version: Version,
}

/// Count and sum of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnTotal {
    /// Which stage.
    pub stage: Id<Stage>,
    /// How many deals.
    pub count: u64,
    /// What they are worth together.
    pub amount: Money,
}

/// A column of the board.
#[derive(Debug, Clone)]
pub struct Column {
    /// The stage.
    pub stage: Stage,
    /// How many deals.
    pub count: u64,
    /// What they are worth together.
    pub amount: Money,
    /// The first of them.
    pub cards: Page<BoardCard>,
}

/// The board of a pipeline.
#[derive(Debug, Clone)]
pub struct Board {
    /// The pipeline.
    pub pipeline: Pipeline,
    /// Its columns, in order.
    pub columns: Vec<Column>,
}

/// Reads a board in two statements at any size: the pipeline with what its stages come to, and the
/// cards.
pub async fn board(
    app: &App,
    caller: &Caller,
    pipeline: Option<Id<Pipeline>>,
    filter: &BoardFilter,
    limit: Limit,
) -> Result<Board, Error> {
    let view = app
        .store
        .view(&caller.allow(Permission::DealsRead)?)
        .await?;
    let since = closed_since(app, caller);
    let counted = view.counted_pipeline(pipeline, filter, since).await?;
    let (pipeline, totals) = counted.ok_or(StoreError::NotFound)?;
    let stages: Vec<&Stage> = pipeline.stages.all().iter().collect();
    let mut cards = view.board_cards(&stages, filter, since, limit).await?;
    let columns = pipeline.stages.all().iter().map(|stage| {
        let (here, rest) = cards.drain(..).partition(|card| card.stage == stage.id);
        cards = rest;
        let total = totals.iter().find(|total| total.stage == stage.id);
        Column {
            stage: stage.clone(),
            count: total.map_or(0, |total| total.count),
            amount: total.map_or(Money::ZERO, |total| total.amount),
            cards: Page::of(here, limit, None, |card| card.place.clone()),
        }
    });
    let columns = columns.collect();
    Ok(Board { pipeline, columns })
}

/// Reads on in one column.
pub async fn column(
    app: &App,
    caller: &Caller,
    stage: Id<Stage>,
    filter: &BoardFilter,
    after: Option<&Place>,
    limit: Limit,
) -> Result<(Stage, Page<BoardCard>), Error> {
    let view = app
        .store
        .view(&caller.allow(Permission::DealsRead)?)
        .await?;
    let pipeline = view
        .pipeline_of_stage(stage)
        .await?
        .ok_or(StoreError::NotFound)?;
    let stage = pipeline.stages.find(stage).ok_or(StoreError::NotFound)?;
    let since = closed_since(app, caller);
    let cards = view
        .column_cards(stage, filter, since, after, limit)
        .await?;
    Ok((
        stage.clone(),
        Page::of(cards, limit, None, |card| card.place.clone()),
    ))
}

fn closed_since(app: &App, caller: &Caller) -> NaiveDate {
    let today = caller.time_zone().local_date(app.now());
    today
        .checked_sub_days(Days::new(CLOSED_DAYS))
        .unwrap_or(today)
}
