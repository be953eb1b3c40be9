//! Answers to a request.

use actix_web::web::Data;
use actix_web::{Either, HttpResponse, post};
use canape_domain::values::Prose;
use canape_domain::{App, Violations, requests};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Request;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Who takes a request on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = requests::Accept)]
pub struct Accept {
    /// A colleague; the caller, unless the request goes to a department.
    responsible_id: Option<Uuid>,
    /// A department; the responsible person's unless told.
    department_id: Option<Uuid>,
}

/// To what a request belongs: to clients, or to an open deal.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = requests::Join)]
pub struct Join {
    contact_id: Option<Uuid>,
    company_id: Option<Uuid>,
    /// An open deal into whose story the request goes; its own deal goes into the trash.
    deal_id: Option<Uuid>,
}

/// Why a request is declined.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = requests::Decline)]
pub struct Decline {
    /// An entry of the loss reasons.
    loss_reason_id: Uuid,
    /// In the caller's words; up to 2000 characters.
    comment: Option<String>,
}

type Answer = Either<Versioned<Request>, HttpResponse>;

/// The request as it is now; nothing, if this very answer took it out of the caller's reach.
fn answered(row: Option<requests::Row>) -> Answer {
    let Some(row) = row else {
        return Either::Right(HttpResponse::NoContent().finish());
    };
    let request = Request::from(row);
    let version = request.version;
    Either::Left(Versioned::ok(request, version))
}

/// Take a request on.
#[utoipa::path(
    operation_id = "acceptRequest",
    tag = "requests",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Accept,
    responses(
        (status = 200, body = Request),
        (status = 204, description = "The request went out of the caller's reach")
    )
)]
#[post("/requests/{id}/accept")]
pub async fn accept_request(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Accept>,
) -> Result<Answer, Problem> {
    let command = requests::AcceptRequest {
        id: id.into(),
        version,
        responsible: json.body.responsible_id.map(Into::into),
        department: json.body.department_id.map(Into::into),
    };
    Ok(answered(requests::accept(&app, &caller, command).await?))
}

/// Join a request to known clients, or to an open deal.
#[utoipa::path(
    operation_id = "joinRequest",
    tag = "requests",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Join,
    responses(
        (status = 200, body = Request),
        (status = 204, description = "The request went out of the caller's reach")
    )
)]
#[post("/requests/{id}/join")]
pub async fn join_request(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Join>,
) -> Result<Answer, Problem> {
    let id = id.into();
    let body = json.body;
    let row = match body.deal_id {
        Some(_) if body.contact_id.is_some() || body.company_id.is_some() => {
            return Err(Violations::one("/deal_id", "join_to_one").into());
        }
        Some(into) => {
            let into = into.into();
            let command = requests::JoinDeal { id, version, into };
            requests::join_deal(&app, &caller, command).await?
        }
        None => {
            let command = requests::JoinClients {
                id,
                version,
                contact: body.contact_id.map(Into::into),
                company: body.company_id.map(Into::into),
            };
            requests::join_clients(&app, &caller, command).await?
        }
    };
    Ok(answered(row))
}

/// Decline a request: its deal is lost, for a reason.
#[utoipa::path(
    operation_id = "declineRequest",
    tag = "requests",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Decline,
    responses(
        (status = 200, body = Request),
        (status = 204, description = "The request went out of the caller's reach")
    )
)]
#[post("/requests/{id}/decline")]
pub async fn decline_request(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Decline>,
) -> Result<Answer, Problem> {
    let mut wrong = Violations::default();
    let comment = json.body.comment.filter(|text| !text.trim().is_empty());
    let comment = comment.and_then(|text| wrong.take("/comment", Prose::parse(&text)));
    wrong.check()?;
    let command = requests::DeclineRequest {
        id: id.into(),
        version,
        reason: json.body.loss_reason_id.into(),
        comment,
    };
    Ok(answered(requests::decline(&app, &caller, command).await?))
}
