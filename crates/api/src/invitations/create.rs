//! Inviting somebody.

use actix_web::http::header::HeaderName;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::{App, invitations};

use super::body::{Create, Invitation};
use crate::http::{Identified, Json, Problem};

/// Invite somebody by a letter with a link that is good for seven days, once.
#[utoipa::path(
    operation_id = "createInvitation",
    tag = "invitations",
    request_body = Create,
    responses((status = 201, body = Invitation))
)]
#[post("/invitations")]
pub async fn create_invitation(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<HttpResponse, Problem> {
    let retry = json.retry("createInvitation");
    let command = json.body.into_command(retry)?;
    let created = invitations::create(&app, &caller, command).await?;
    let mut response = HttpResponse::Created();
    if created.is_replay {
        response.insert_header((HeaderName::from_static("idempotent-replayed"), "true"));
    }
    Ok(response.json(Invitation::of(created.value, app.now())))
}
