//! The public page of a document, from the firm's side.

use actix_web::web::Data;
use actix_web::{HttpResponse, get, post};
use canape_domain::shares::{self, OpenShare};
use canape_domain::{App, Id, Violations, values};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{Sending, Share};
use crate::http::{Identified, Json, Path, Problem, ok};

/// Until when the link shall be good.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = shares::Open)]
pub struct Open {
    /// The last day of the link, today to a year from now. Absent: that of the link that is there,
    /// or in thirty days.
    last_day: Option<NaiveDate>,
}

/// See what was sent of a document: its public page and the letters with it.
#[utoipa::path(
    operation_id = "getSending",
    tag = "shares",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Sending))
)]
#[get("/documents/{id}/sending")]
pub async fn get_sending(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let sending = shares::read(&app, &caller, Id::from(id)).await?;
    Ok(ok(&Sending::of(sending, &app)))
}

/// Open the public page of an issued document, or move the last day of its link.
#[utoipa::path(
    operation_id = "openShare",
    tag = "shares",
    params(("id" = Uuid, Path)),
    request_body = Open,
    responses((status = 200, body = Share))
)]
#[post("/documents/{id}/share")]
pub async fn open_share(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    json: Json<Open>,
) -> Result<HttpResponse, Problem> {
    let last_day = json.body.last_day;
    if let Some(day) = last_day {
        let mut wrong = Violations::default();
        wrong.take("/last_day", values::sensible_day(day));
        wrong.check()?;
    }
    let command = OpenShare {
        document: Id::from(id),
        last_day,
    };
    let (share, token) = shares::open(&app, &caller, command).await?;
    Ok(ok(&Share::of(share, &token, &app)))
}

/// Take the public page back: its link opens nothing any more.
#[utoipa::path(
    operation_id = "revokeShare",
    tag = "shares",
    params(("id" = Uuid, Path)),
    responses((status = 204))
)]
#[post("/documents/{id}/share/revoke")]
pub async fn revoke_share(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    shares::close(&app, &caller, Id::from(id)).await?;
    Ok(HttpResponse::NoContent().finish())
}
