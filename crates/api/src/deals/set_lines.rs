//! Setting the lines of a deal.

use actix_web::put;
use actix_web::web::Data;
use canape_domain::{App, Violations, deals};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Deal;
use super::create::shown;
use super::line::{NewLine, drafts};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// The lines of a deal, in order; at most 500.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = deals::SetLines)]
pub struct SetLines {
    lines: Vec<NewLine>,
}

/// Replace the lines of a deal; its amount follows them.
#[utoipa::path(
    operation_id = "setDealLines",
    tag = "deals",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = SetLines,
    responses((status = 200, body = Deal))
)]
#[put("/deals/{id}/lines")]
pub async fn set_deal_lines(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<SetLines>,
) -> Result<Versioned<Deal>, Problem> {
    let mut wrong = Violations::default();
    let lines = drafts(json.body.lines, &mut wrong);
    wrong.check()?;
    let command = deals::SetLines {
        id: id.into(),
        version,
        lines,
    };
    Ok(shown(
        deals::set_lines(&app, &caller, command).await?,
        &caller,
    ))
}
