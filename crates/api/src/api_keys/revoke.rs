//! Revoking a key.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use canape_domain::{App, api_keys};
use uuid::Uuid;

use crate::auth::Authenticator;
use crate::http::{Identified, Path, Problem};

/// Revoke a key: it opens nothing any more.
#[utoipa::path(
    operation_id = "revokeApiKey",
    tag = "api_keys",
    params(("id" = Uuid, Path)),
    responses((status = 204)),
    extensions(("x-no-version" = json!(true)))
)]
#[delete("/api-keys/{id}")]
pub async fn revoke_api_key(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    api_keys::revoke(&app, &caller, id.into()).await?;
    authenticator.forget_all();
    Ok(HttpResponse::NoContent().finish())
}
