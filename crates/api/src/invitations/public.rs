//! The side of whoever is invited, with the link of the letter in hand.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::invitations;

use super::body::{Accept, Face, Join, Look};
use crate::bootstrap::House;
use crate::http::{Json, Problem, Visitor, ok};
use crate::sessions::{Session, opened};

/// See who invites, and to what.
#[utoipa::path(
    operation_id = "lookAtInvitation",
    tag = "invitations",
    security(()),
    request_body = Look,
    responses((status = 200, body = Face))
)]
#[post("/public/invitations/look")]
pub async fn look_at_invitation(
    house: Data<House>,
    json: Json<Look>,
) -> Result<HttpResponse, Problem> {
    let face = invitations::look(&house.app, &json.body.token()?).await?;
    Ok(ok(&Face::from(face)))
}

/// Come in with a new login, and be signed in.
#[utoipa::path(
    operation_id = "acceptInvitation",
    tag = "invitations",
    security(()),
    request_body = Accept,
    responses((status = 201, body = Session))
)]
#[post("/public/invitations/accept")]
pub async fn accept_invitation(
    house: Data<House>,
    Visitor(client): Visitor,
    json: Json<Accept>,
) -> Result<HttpResponse, Problem> {
    let command = json.body.into_command(client)?;
    let came = invitations::accept(&house.app, command).await?;
    house.authenticator.forget_all();
    opened(&house, &came, StatusCode::CREATED, false)
}

/// Come in with a login that one has; sign in afterwards.
#[utoipa::path(
    operation_id = "joinByInvitation",
    tag = "invitations",
    security(()),
    request_body = Join,
    responses((status = 204))
)]
#[post("/public/invitations/join")]
pub async fn join_by_invitation(
    house: Data<House>,
    Visitor(client): Visitor,
    json: Json<Join>,
) -> Result<HttpResponse, Problem> {
    let most = house.config.sign_ins_per_network;
    let command = json.body.into_command(client, most)?;
    invitations::join(&house.app, command).await?;
    house.authenticator.forget_all();
    Ok(HttpResponse::NoContent().finish())
}
