//! Opening a closed deal again.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::{App, deals};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Deal;
use super::create::shown;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Where work goes on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = deals::Reopen)]
pub struct Reopen {
    /// An open stage of the pipeline; the first unless told.
    stage_id: Option<Uuid>,
}

/// Reopen a closed deal.
#[utoipa::path(
    operation_id = "reopenDeal",
    tag = "deals",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Reopen,
    responses((status = 200, body = Deal))
)]
#[post("/deals/{id}/reopen")]
pub async fn reopen_deal(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Reopen>,
) -> Result<Versioned<Deal>, Problem> {
    let stage = json.body.stage_id.map(Into::into);
    let command = deals::ReopenDeal {
        id: id.into(),
        version,
        stage,
    };
    Ok(shown(deals::reopen(&app, &caller, command).await?, &caller))
}
