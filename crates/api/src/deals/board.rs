//! The board of a pipeline.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::access::Caller;
use canape_domain::deals::{self, BoardFilter, Tag};
use canape_domain::pipelines::Stage;
use canape_domain::{App, Id, Limit, Moment, SortKind, Violations};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::body::{NextTask, names};
use crate::http::{Cursors, Identified, List, Path, Problem, Query, Ref, ok, page_wish};

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

/// What a cursor of a column is bound to.
#[derive(Serialize)]
struct Question<'a> {
    stage: Uuid,
    responsible: Option<Uuid>,
    channel: Option<Uuid>,
    tag: Option<&'a str>,
}

/// The cursors of a column: by rank while its deals are open, by the moment of closing after. Which
/// of both a column has the cursor itself tells.
fn cursors(caller: &Caller, stage: Uuid, filter: &BoardFilter, cursor: Option<&str>) -> Cursors {
    let question = Question {
        stage,
        responsible: filter.responsible.map(Id::uuid),
        channel: filter.channel.map(Id::uuid),
        tag: filter.tag.as_ref().map(Tag::as_str),
    };
    let bound = |kind| Cursors::bound_to(caller, "listBoardColumn", &question, kind);
    let closed = bound(SortKind::Moment);
    match cursor {
        Some(cursor) if closed.read(cursor).is_ok() => closed,
        _ => bound(SortKind::Text),
    }
}

fn filter_of(
    responsible: Option<Uuid>,
    channel: Option<Uuid>,
    tag: Option<&String>,
    wrong: &mut Violations,
) -> BoardFilter {
    BoardFilter {
        responsible: responsible.map(Id::from),
        channel: channel.map(Id::from),
        tag: tag.and_then(|tag| wrong.take("tag", Tag::parse(tag))),
    }
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
) -> Result<HttpResponse, Problem> {
    let mut wrong = Violations::default();
    let tag = query.tag.as_ref();
    let filter = filter_of(query.responsible_id, query.channel_id, tag, &mut wrong);
    let limit = wrong.take("limit", query.limit.map_or(Ok(Limit::DEFAULT), Limit::new));
    wrong.check()?;
    let pipeline = query.pipeline_id.map(Id::from);
    let board = deals::board(&app, &caller, pipeline, &filter, limit.unwrap_or_default()).await?;
    let now = app.now();
    let columns = board.columns.into_iter().map(|column| {
        let cursors = cursors(&caller, column.stage.id.uuid(), &filter, None);
        Column {
            stage_id: column.stage.id.uuid(),
            count: column.count,
            amount: column.amount.to_string(),
            next_cursor: column.cards.next.as_ref().map(|place| cursors.write(place)),
            cards: column
                .cards
                .items
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
) -> Result<List<Card>, Problem> {
    let mut wrong = Violations::default();
    let tag = query.tag.as_ref();
    let filter = filter_of(query.responsible_id, query.channel_id, tag, &mut wrong);
    let cursor = query.cursor.as_deref();
    let cursors = cursors(&caller, stage, &filter, cursor);
    let wish = page_wish(&mut wrong, query.limit, cursor, None, &cursors);
    let Some(wish) = wish.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let after = wish.after.as_ref();
    let (stage, page) =
        deals::column(&app, &caller, stage.into(), &filter, after, wish.limit).await?;
    let now = app.now();
    Ok(List::page(page, &cursors, |card| {
        Card::shown(card, &stage, now)
    }))
}
