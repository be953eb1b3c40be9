//! Dismissing a colleague.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::{App, Id, users};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::card::{Card, shown};
use crate::auth::Authenticator;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Who takes over.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = users::Dismiss)]
pub struct Dismiss {
    /// Gets the open deals, open tasks and clients; needed if there are any.
    successor_id: Option<Uuid>,
}

/// Dismiss a colleague: sessions and keys end, what is open goes to the successor.
#[utoipa::path(
    operation_id = "dismissUser",
    tag = "users",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Dismiss,
    responses((status = 200, body = Card))
)]
#[post("/users/{id}/dismiss")]
pub async fn dismiss_user(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Dismiss>,
) -> Result<Versioned<Card>, Problem> {
    let command = users::DismissUser {
        id: id.into(),
        version,
        successor: json.body.successor_id.map(Id::from),
    };
    let card = users::dismiss(&app, &caller, command).await?;
    authenticator.forget_all();
    Ok(shown(card))
}
