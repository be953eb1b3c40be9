//! Seeing where one is signed in.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, sessions};

use super::body::Listed;
use crate::http::{AtTheDoor, List, Problem};

/// List the caller's own sessions, the last used first.
#[utoipa::path(
    operation_id = "listSessions",
    tag = "sessions",
    responses((status = 200, body = List<Listed>)),
    extensions(("x-any-member" = json!(true)))
)]
#[get("/sessions")]
pub async fn list_sessions(
    app: Data<App>,
    AtTheDoor(caller): AtTheDoor,
) -> Result<List<Listed>, Problem> {
    let all = sessions::list(&app, &caller).await?;
    let listed = all.into_iter().map(|one| Listed::new(one, &caller));
    Ok(List::whole(listed.collect()))
}
