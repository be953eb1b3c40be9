//! Making a key.

use actix_web::http::header::{CACHE_CONTROL, HeaderName};
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::{App, api_keys};

use super::body::{Create, Made};
use crate::http::{Identified, Json, Problem};

/// Make a key that may do some of what the caller may.
#[utoipa::path(
    operation_id = "createApiKey",
    tag = "api_keys",
    request_body = Create,
    responses((status = 201, body = Made))
)]
#[post("/api-keys")]
pub async fn create_api_key(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<HttpResponse, Problem> {
    let retry = json.retry("createApiKey");
    let command = json.body.into_command(retry)?;
    let made = api_keys::create(&app, &caller, command).await?;
    let mut response = HttpResponse::Created();
    response.insert_header((CACHE_CONTROL, "no-store"));
    if made.is_replay {
        response.insert_header((HeaderName::from_static("idempotent-replayed"), "true"));
    }
    Ok(response.json(Made::from(made.value)))
}
