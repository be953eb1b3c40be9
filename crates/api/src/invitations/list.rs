//! Reading invitations.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, invitations};

use super::body::Invitation;
use crate::http::{Identified, List, Problem};

/// List the invitations that were neither accepted nor taken back, the newest first.
#[utoipa::path(
    operation_id = "listInvitations",
    tag = "invitations",
    responses((status = 200, body = List<Invitation>))
)]
#[get("/invitations")]
pub async fn list_invitations(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<Invitation>, Problem> {
    let open = invitations::list(&app, &caller).await?;
    let now = app.now();
    let items = open.into_iter().map(|one| Invitation::of(one, now));
    Ok(List::whole(items.collect()))
}
