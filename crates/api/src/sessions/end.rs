//! Ending the own sessions.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, post};
use canape_domain::{App, sessions};
use uuid::Uuid;

use crate::auth::Authenticator;
use crate::http::{AtTheDoor, Path, Problem};

/// End one of the caller's own sessions.
#[utoipa::path(
    operation_id = "endSession",
    tag = "sessions",
    params(("id" = Uuid, Path)),
    responses((status = 204)),
    extensions(("x-any-member" = json!(true)), ("x-no-version" = json!(true)))
)]
#[delete("/sessions/{id}")]
pub async fn end_session(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    AtTheDoor(caller): AtTheDoor,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    sessions::end(&app, &caller, id.into()).await?;
    authenticator.forget_all();
    Ok(HttpResponse::NoContent().finish())
}

/// End all sessions of the caller but the one that asks.
#[utoipa::path(
    operation_id = "endAllSessions",
    tag = "sessions",
    responses((status = 204)),
    extensions(("x-any-member" = json!(true)))
)]
#[post("/sessions/end-all")]
pub async fn end_all_sessions(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    AtTheDoor(caller): AtTheDoor,
) -> Result<HttpResponse, Problem> {
    sessions::end_others(&app, &caller).await?;
    authenticator.forget_all();
    Ok(HttpResponse::NoContent().finish())
}

/// Report a session in which a stranger sits: all end, and the password must be changed.
#[utoipa::path(
    operation_id = "reportSession",
    tag = "sessions",
    params(("id" = Uuid, Path)),
    responses((status = 204)),
    extensions(("x-any-member" = json!(true)))
)]
#[post("/sessions/{id}/report")]
pub async fn report_session(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    AtTheDoor(caller): AtTheDoor,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    sessions::report(&app, &caller, id.into()).await?;
    authenticator.forget_all();
    Ok(HttpResponse::NoContent().finish())
}
