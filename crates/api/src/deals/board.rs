//! The board of a pipeline.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::deals::{self, BoardFilter, Tag};
use canape_domain::pipelines::Stage;
use canape_domain::{App, Id, Moment, Page, Violations};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::body::{NextTask, names};
use crate::http::{Identified, List, Listing, Path, Problem, Query, Ref, ok};

/// The first cards of each stage, with count and sum.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = deals::Board)]
pub struct Board {
    pipeline_id: Uuid,
    columns: Vec<Column>,
}

/// A column of the board. Won and lost ones hold what was closed within 30 days.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = deals::BoardColumn)]
pub struct Column {
    stage_id: Uuid,
    count: u64,
    /// Roubles.
    #[schema(examples("160000.00"))]
    amount: String,
    cards: Vec<Card>,
    /// For `/board/columns/{stage_id}`; `null` when all cards are here.
    next_cursor: Option<String>,
}

/// A card on the board.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = deals::BoardCard)]
pub struct Card {
    id: Uuid,
    #[schema(examples(1204))]
    number: i64,
    #[schema(examples("Поставка мебели"))]
    title: String,
    #[schema(examples("1600.00"))]
    amount: String,
    stage_id: Uuid,
    contact: Option<Ref>,
    company: Option<Ref>,
    responsible: Option<Ref>,
    next_task: Option<NextTask>,
    tags: Vec<String>,
    stage_entered_at: DateTime<Utc>,
    /// Longer on its stage than the stage's norm.
    is_stuck: bool,
    version: i64,
}

/// What narrows the board.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// The default one unless told.
    pipeline_id: Option<Uuid>,
    responsible_id: Option<Uuid>,
    channel_id: Option<Uuid>,
    tag: Option<String>,
    /// Cards of each column: 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
}

/// What narrows a column; the same as on its board.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ColumnFilter {
    responsible_id: Option<Uuid>,
    channel_id: Option<Uuid>,
    tag: Option<String>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the board or of the page before.
    cursor: Option<String>,
}

impl Card {
    fn shown(card: deals::BoardCard, stage: &Stage, now: Moment) -> Self {
        let norm = stage.norm_days.map(|days| TimeDelta::days(i64::from(days)));
        Self {
            id: card.id.uuid(),
            number: card.number,
            title: card.title.to_string(),
            amount: card.amount.to_string(),
            stage_id: card.stage.uuid(),
            contact: card.contact.map(Into::into),
            company: card.company.map(Into::into),
            responsible: card.responsible.map(Into::into),
            next_task: card.next_task.map(Into::into),
            tags: names(&card.tags),
            stage_entered_at: card.stage_entered_at,
            is_stuck: norm.is_some_and(|norm| now - card.stage_entered_at > norm),
            version: card.version,
        }
    }
}

fn filter_of(
    responsible: Option<Uuid>,
    channel: Option<Uuid>,
    tag: Option<&String>,
) -> Result<BoardFilter, Violations> {
    let mut wrong = Violations::default();
    let tag = tag.and_then(|tag| wrong.take("tag", Tag::parse(tag)));
    wrong.check()?;
    Ok(BoardFilter {
        responsible: responsible.map(Id::from),
        channel: channel.map(Id::from),
        tag,
    })
}

/// Read the board of a pipeline.
#[utoipa::path(
    operation_id = "getBoard",
    tag = "deals",
    params(Filter),
    responses((status = 200, body = Board))
)]
#[get("/board")]
pub async fn get_board(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Filter>,
    listing: Listing,
) -> Result<actix_web::HttpResponse, Problem> {
    let filter = filter_of(query.responsible_id, query.channel_id, query.tag.as_ref())?;
    let wish = listing.wish(&caller, query.limit, None, None)?;
    let pipeline = query.pipeline_id.map(Id::from);
    let board = deals::board(&app, &caller, pipeline, &filter, wish.limit).await?;
    let now = app.now();
    let columns = board.columns.into_iter().map(|column| {
        let Page { items, next, .. } = column.cards;
        let path = format!("{}/board/columns/{}", crate::server::BASE, column.stage.id);
        let there = listing.at(path, "pipeline_id");
        Column {
            stage_id: column.stage.id.uuid(),
            count: column.count,
            amount: column.amount.to_string(),
            next_cursor: next.as_ref().and_then(|place| there.cursor(&caller, place)),
            cards: items
                .into_iter()
                .map(|card| Card::shown(card, &column.stage, now))
                .collect(),
        }
    });
    Ok(ok(&Board {
        pipeline_id: board.pipeline.id.uuid(),
        columns: columns.collect(),
    }))
}

/// Read on in one column of the board.
#[utoipa::path(
    operation_id = "listBoardColumn",
    tag = "deals",
    params(("stage_id" = Uuid, Path), ColumnFilter),
    responses((status = 200, body = List<Card>))
)]
#[get("/board/columns/{stage_id}")]
pub async fn list_board_column(
    app: Data<App>,
    Identified(caller): Identified,
    Path(stage): Path<Uuid>,
    Query(query): Query<ColumnFilter>,
    listing: Listing,
) -> Result<List<Card>, Problem> {
    let filter = filter_of(query.responsible_id, query.channel_id, query.tag.as_ref())?;
    let wish = listing.wish(&caller, query.limit, query.cursor.as_deref(), None)?;
    let (stage, page) = deals::column(
        &app,
        &caller,
        stage.into(),
        &filter,
        wish.after.as_ref(),
        wish.limit,
    )
    .await?;
    let now = app.now();
    Ok(listing.list(&caller, page, |card| Card::shown(card, &stage, now)))
}
