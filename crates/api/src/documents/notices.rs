//! Telling clients of an own firm's other requisites.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::documents::{self, NotifyOfRequisites};
use canape_domain::{App, Id};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::{Identified, Json, Path, Problem, ok};

/// Of which requisites clients are told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Notify)]
pub struct Notify {
    /// Those that hold from this day on.
    valid_from: NaiveDate,
}

/// What came of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::Notified)]
pub struct Notified {
    /// So many letters were begun; 0 where nobody has anything open, or the request was done before.
    letters: u64,
    /// The last day to send them: ten calendar days from now.
    due_on: NaiveDate,
}

/// Begin a letter to each client with whom something is open, an unpaid invoice or a contract that
/// has not ended, about the other requisites of an own firm. The letters are drafts, which can be
/// issued and sent together; a task says until when.
#[utoipa::path(
    operation_id = "notifyOfRequisites",
    tag = "legal entities",
    params(("id" = Uuid, Path)),
    request_body = Notify,
    responses((status = 200, body = Notified))
)]
#[post("/legal-entities/{id}/notices")]
pub async fn notify_of_requisites(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    json: Json<Notify>,
) -> Result<HttpResponse, Problem> {
    let command = NotifyOfRequisites {
        retry: json.retry("notifyOfRequisites"),
        legal_entity: Id::from(id),
        valid_from: json.body.valid_from,
    };
    let done = documents::notify_of_requisites(&app, &caller, command).await?;
    Ok(ok(&Notified {
        letters: done.letters,
        due_on: done.due_on,
    }))
}
