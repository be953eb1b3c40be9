//! The trail of a document.

use actix_web::web::Data;
use actix_web::{get, patch};
use canape_domain::paper_trail::{self, ExpectPaper};
use canape_domain::{App, Id};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{Expects, Trail};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Read where the originals of an issued document are: two clocks, and all that was recorded.
#[utoipa::path(
    operation_id = "getPaperTrail",
    tag = "paper_trail",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Trail))
)]
#[get("/documents/{id}/paper_trail")]
pub async fn get_paper_trail(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Trail>, Problem> {
    let trail = Trail::from(paper_trail::find(&app, &caller, Id::from(id)).await?);
    let version = trail.version;
    Ok(Versioned::ok(trail, version))
}

/// What is to be had from the other side.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = paper_trail::Edit)]
pub struct Edit {
    expects: Expects,
}

/// Expect an original, an electronic signature, or neither; it is no content of the document.
#[utoipa::path(
    operation_id = "editPaperTrail",
    tag = "paper_trail",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Trail))
)]
#[patch("/documents/{id}/paper_trail")]
pub async fn edit_paper_trail(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Trail>, Problem> {
    let command = ExpectPaper {
        document: Id::from(id),
        expects: json.body.expects.into(),
        version,
    };
    let trail = Trail::from(paper_trail::expect(&app, &caller, command).await?);
    let version = trail.version;
    Ok(Versioned::ok(trail, version))
}
