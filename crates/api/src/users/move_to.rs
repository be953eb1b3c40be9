//! Moving a colleague to another department.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::{App, Id, users};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::card::{Card, shown};
use crate::auth::Authenticator;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Where a colleague shall work, and since when.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = users::Move)]
pub struct Move {
    /// Left out or `null`: in no department.
    department_id: Option<Uuid>,
    /// The first day there: not in the future, not before the last move, at most a year ago. Left
    /// out: today.
    from_on: Option<NaiveDate>,
}

/// Move a colleague to another department from a day on. Their deals stay where they are.
#[utoipa::path(
    operation_id = "moveUser",
    tag = "users",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Move,
    responses((status = 200, body = Card))
)]
#[post("/users/{id}/move")]
pub async fn move_user(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Move>,
) -> Result<Versioned<Card>, Problem> {
    let command = users::MoveUser {
        id: id.into(),
        version,
        department: json.body.department_id.map(Id::from),
        from_on: json.body.from_on,
    };
    let card = users::move_to(&app, &caller, command).await?;
    authenticator.forget_all();
    Ok(shown(card))
}
