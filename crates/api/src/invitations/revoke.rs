//! Taking an invitation back.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use canape_domain::{App, invitations};
use uuid::Uuid;

use crate::http::{Identified, Path, Problem};

/// Take an invitation back: its link leads nowhere.
#[utoipa::path(
    operation_id = "revokeInvitation",
    tag = "invitations",
    params(("id" = Uuid, Path)),
    responses((status = 204)),
    extensions(("x-no-version" = json!(true)))
)]
#[delete("/invitations/{id}")]
pub async fn revoke_invitation(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    invitations::revoke(&app, &caller, id.into()).await?;
    Ok(HttpResponse::NoContent().finish())
}
