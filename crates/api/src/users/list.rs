//! Reading colleagues.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, users};

use super::body::User;
use crate::http::{Identified, List, Problem};

/// List the people of the account, the dismissed included, by name.
#[utoipa::path(
    operation_id = "listUsers",
    tag = "users",
    responses((status = 200, body = List<User>))
)]
#[get("/users")]
pub async fn list_users(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<User>, Problem> {
    let all = users::list(&app, &caller).await?;
    Ok(List::whole(all.into_iter().map(User::from).collect()))
}
