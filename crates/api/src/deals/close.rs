//! Closing a deal as won, or as lost with a reason.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::values::Prose;
use canape_domain::{App, Violations, deals};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Deal;
use super::create::shown;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// The close of a won deal.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = deals::Win)]
pub struct Win {
    /// A won stage of the pipeline; the first unless told.
    stage_id: Option<Uuid>,
}

/// The close of a lost deal.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = deals::Lose)]
pub struct Lose {
    /// Why: an entry of the loss reasons.
    loss_reason_id: Uuid,
    /// Why, in the seller's words; up to 2000 characters.
    comment: Option<String>,
    /// A lost stage of the pipeline; the first unless told.
    stage_id: Option<Uuid>,
}

/// Close a deal as won.
#[utoipa::path(
    operation_id = "winDeal",
    tag = "deals",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Win,
    responses((status = 200, body = Deal))
)]
#[post("/deals/{id}/win")]
pub async fn win_deal(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Win>,
) -> Result<Versioned<Deal>, Problem> {
    let stage = json.body.stage_id.map(Into::into);
    let command = deals::WinDeal {
        id: id.into(),
        version,
        stage,
    };
    Ok(shown(deals::win(&app, &caller, command).await?, &caller))
}

/// Close a deal as lost; the reason is mandatory.
#[utoipa::path(
    operation_id = "loseDeal",
    tag = "deals",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Lose,
    responses((status = 200, body = Deal))
)]
#[post("/deals/{id}/lose")]
pub async fn lose_deal(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Lose>,
) -> Result<Versioned<Deal>, Problem> {
    let mut wrong = Violations::default();
    let comment = json
        .body
        .comment
        .filter(|comment| !comment.trim().is_empty());
    let comment = comment.and_then(|comment| wrong.take("/comment", Prose::parse(&comment)));
    wrong.check()?;
    let command = deals::LoseDeal {
        id: id.into(),
        version,
        stage: json.body.stage_id.map(Into::into),
        reason: json.body.loss_reason_id.into(),
        comment,
    };
    Ok(shown(deals::lose(&app, &caller, command).await?, &caller))
}
