//! The path of a deal, and all that happened to it.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, LoggedEvent, SortKind, SortValue, Violations, deals};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::body::StageRef;
use crate::http::{Cursors, Identified, List, Path, Problem, Query, Ref, page_wish};

/// One stay on a stage.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = deals::Visit)]
pub struct Visit {
    stage: StageRef,
    entered_at: DateTime<Utc>,
    /// `null`: it is there now.
    left_at: Option<DateTime<Utc>>,
    /// How long it has lasted.
    #[schema(examples(86400))]
    seconds: i64,
    /// Who brought the deal there.
    by: Option<Ref>,
}

/// Something that happened.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = events::Event)]
pub struct Event {
    /// Its number in the account, in the order of time.
    #[schema(examples(4711))]
    seq: i64,
    at: DateTime<Utc>,
    actor: Actor,
    #[schema(examples("deal.stage_moved"))]
    kind: String,
    /// The particulars, different for each kind.
    #[schema(value_type = Object)]
    data: serde_json::Value,
}

/// Who did it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = events::Actor)]
pub struct Actor {
    /// `user`, `key`, `public` or `system`.
    #[schema(examples("user"))]
    kind: String,
    id: Option<Uuid>,
    #[schema(examples("Анна Смирнова"))]
    name: Option<String>,
}

/// Pages of events.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
}

impl Visit {
    /// A stay as it is at a moment.
    pub fn of(visit: deals::Visit, now: DateTime<Utc>) -> Self {
        Self {
            entered_at: visit.entered_at,
            left_at: visit.left_at,
            seconds: visit.seconds(now),
            stage: StageRef::new(visit.stage, None),
            by: visit.by.map(Into::into),
        }
    }
}

impl Actor {
    /// Who did it, as the log tells.
    pub fn of(event: &LoggedEvent) -> Self {
        Self {
            kind: event.actor_kind.clone(),
            id: event.actor_id,
            name: event.actor_name.clone(),
        }
    }
}

impl From<LoggedEvent> for Event {
    fn from(event: LoggedEvent) -> Self {
        Self {
            seq: event.seq,
            at: event.at,
            actor: Actor::of(&event),
            kind: event.kind,
            data: event.data,
        }
    }
}

/// Read the stays of a deal on its stages, oldest first.
#[utoipa::path(
    operation_id = "getDealMovement",
    tag = "deals",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = List<Visit>))
)]
#[get("/deals/{id}/movement")]
pub async fn get_deal_movement(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<List<Visit>, Problem> {
    let visits = deals::movement(&app, &caller, id.into()).await?;
    let now = app.now();
    let visits = visits.into_iter().map(|visit| Visit::of(visit, now));
    Ok(List::whole(visits.collect()))
}

/// List what happened to a deal, newest first.
#[utoipa::path(
    operation_id = "listDealEvents",
    tag = "deals",
    params(("id" = Uuid, Path), Filter),
    responses((status = 200, body = List<Event>))
)]
#[get("/deals/{id}/events")]
pub async fn list_deal_events(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    Query(query): Query<Filter>,
) -> Result<List<Event>, Problem> {
    let mut wrong = Violations::default();
    let cursors = Cursors::bound_to(&caller, "listDealEvents", &id, SortKind::Number);
    let cursor = query.cursor.as_deref();
    let Some(wish) = page_wish(&mut wrong, query.limit, cursor, None, &cursors) else {
        return Err(wrong.into());
    };
    let before = wish.after.and_then(|place| match place.value {
        SortValue::Number(seq) => Some(seq),
        _ => None,
    });
    let page = deals::events(&app, &caller, id.into(), before, wish.limit).await?;
    Ok(List::page(page, &cursors, Event::from))
}
