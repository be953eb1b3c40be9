//! Moving a deal.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::{App, deals};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Deal;
use super::create::shown;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Another place on the board.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = deals::Move)]
pub struct Move {
    /// An open stage of the deal's pipeline.
    stage_id: Uuid,
    /// Behind which deal of that stage; absent: at the top.
    after_id: Option<Uuid>,
}

/// Move a deal to an open stage, or within its column.
#[utoipa::path(
    operation_id = "moveDeal",
    tag = "deals",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Move,
    responses((status = 200, body = Deal))
)]
#[post("/deals/{id}/move")]
pub async fn move_deal(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Move>,
) -> Result<Versioned<Deal>, Problem> {
    let command = deals::MoveDeal {
        id: id.into(),
        version,
        stage: json.body.stage_id.into(),
        after: json.body.after_id.map(Into::into),
    };
    Ok(shown(
        deals::move_stage(&app, &caller, command).await?,
        &caller,
    ))
}
