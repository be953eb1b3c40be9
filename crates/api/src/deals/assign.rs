//! Giving a deal to another responsible person.

use actix_web::web::Data;
use actix_web::{Either, HttpResponse, post};
use canape_domain::{App, deals};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Deal;
use super::create::shown;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Another responsible person.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = deals::Assign)]
pub struct Assign {
    responsible_id: Uuid,
}

/// Give a deal to another person; `204` when the caller no longer sees it then.
#[utoipa::path(
    operation_id = "assignDeal",
    tag = "deals",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Assign,
    responses((status = 200, body = Deal), (status = 204))
)]
#[post("/deals/{id}/assign")]
pub async fn assign_deal(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Assign>,
) -> Result<Either<Versioned<Deal>, HttpResponse>, Problem> {
    let responsible = json.body.responsible_id.into();
    let command = deals::AssignDeal {
        id: id.into(),
        version,
        responsible,
    };
    Ok(match deals::assign(&app, &caller, command).await? {
        Some(card) => Either::Left(shown(card, &caller)),
        None => Either::Right(HttpResponse::NoContent().finish()),
    })
}
