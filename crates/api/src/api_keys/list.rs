//! Reading keys.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, api_keys};

use super::body::ApiKey;
use crate::http::{Identified, List, Problem};

/// List the keys of the account, the youngest first.
#[utoipa::path(
    operation_id = "listApiKeys",
    tag = "api_keys",
    responses((status = 200, body = List<ApiKey>))
)]
#[get("/api-keys")]
pub async fn list_api_keys(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<ApiKey>, Problem> {
    let all = api_keys::list(&app, &caller).await?;
    Ok(List::whole(all.into_iter().map(ApiKey::from).collect()))
}
