//! Sending the letter once more.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::{App, invitations};
use uuid::Uuid;

use crate::http::{Identified, Path, Problem};

/// Send the letter of an invitation once more; its link is good for seven days again.
#[utoipa::path(
    operation_id = "resendInvitation",
    tag = "invitations",
    params(("id" = Uuid, Path)),
    responses((status = 204))
)]
#[post("/invitations/{id}/resend")]
pub async fn resend_invitation(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    invitations::resend(&app, &caller, id.into()).await?;
    Ok(HttpResponse::NoContent().finish())
}
