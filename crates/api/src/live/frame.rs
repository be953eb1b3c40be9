//! Frames of the stream, in the format of server-sent events (WHATWG HTML, 9.2).

use actix_web::web::Bytes;
use canape_domain::live;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// That something happened to a record: the data of a frame `change`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = live::Change)]
pub struct Change {
    at: DateTime<Utc>,
    actor: Actor,
    /// What happened, as in the lists of events.
    #[schema(examples("deal.stage_moved"))]
    kind: String,
    subject: Subject,
    /// The deal on which the record is.
    deal_id: Option<Uuid>,
}

/// Who did it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = live::Actor)]
pub struct Actor {
    /// `user`, `key`, `public` or `system`.
    #[schema(examples("user"))]
    kind: String,
    id: Option<Uuid>,
}

/// What it happened to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = live::Subject)]
pub struct Subject {
    /// `deal`, `note`, `task`, `contact` …
    #[schema(examples("deal"))]
    kind: String,
    id: Uuid,
}

impl From<&live::Hint> for Change {
    fn from(hint: &live::Hint) -> Self {
        Self {
            at: hint.at,
            actor: Actor {
                kind: hint.actor_kind.clone(),
                id: hint.actor_id,
            },
            kind: hint.kind.clone(),
            subject: Subject {
                kind: hint.subject_kind.clone(),
                id: hint.subject_id,
            },
            deal_id: hint.deal,
        }
    }
}

/// The first frame: from here on nothing is missed. Its number is the cursor, also of somebody who
/// hangs up before anything happens.
pub fn open(cursor: i64) -> Bytes {
    format!("id: {cursor}\nevent: open\ndata: {{}}\n\n").into()
}

/// One thing that happened.
pub fn change(hint: &live::Hint) -> Bytes {
    let data = serde_json::to_string(&Change::from(hint)).unwrap_or_default();
    format!("id: {}\nevent: change\ndata: {data}\n\n", hint.seq).into()
}

/// Too much happened to tell it singly: what is shown must be read again.
pub fn reset(cursor: i64) -> Bytes {
    format!("id: {cursor}\nevent: reset\ndata: {{}}\n\n").into()
}

/// A comment that keeps proxies from thinking the line is dead.
pub const fn heartbeat() -> Bytes {
    Bytes::from_static(b":\n\n")
}
