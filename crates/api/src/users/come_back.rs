//! Taking a dismissed colleague back.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::{App, Id, users};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::card::{Card, shown};
use crate::auth::Authenticator;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// As what a colleague comes back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = users::TakeBack)]
pub struct TakeBack {
    /// Left out: the role that they had.
    role_id: Option<Uuid>,
    /// Left out: in no department.
    department_id: Option<Uuid>,
}

/// Take a dismissed colleague back: they sign in as before.
#[utoipa::path(
    operation_id = "takeBackUser",
    tag = "users",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = TakeBack,
    responses((status = 200, body = Card))
)]
#[post("/users/{id}/take-back")]
pub async fn take_back_user(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<TakeBack>,
) -> Result<Versioned<Card>, Problem> {
    let command = users::TakeBackUser {
        id: id.into(),
        version,
        role: json.body.role_id.map(Id::from),
        department: json.body.department_id.map(Id::from),
    };
    let card = users::take_back(&app, &caller, command).await?;
    authenticator.forget_all();
    Ok(shown(card))
}
