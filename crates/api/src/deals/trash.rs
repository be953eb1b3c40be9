//! Into the trash, and out of it.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, post};
use canape_domain::{App, deals};
use uuid::Uuid;

use super::body::Deal;
use super::create::shown;
use crate::http::{Identified, IfMatch, Path, Problem, Versioned};

/// Put a deal into the trash.
#[utoipa::path(
    operation_id = "deleteDeal",
    tag = "deals",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/deals/{id}")]
pub async fn delete_deal(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    deals::delete(
        &app,
        &caller,
        deals::DeleteDeal {
            id: id.into(),
            version,
        },
    )
    .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Take a deal out of the trash.
#[utoipa::path(
    operation_id = "restoreDeal",
    tag = "deals",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Deal))
)]
#[post("/deals/{id}/restore")]
pub async fn restore_deal(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<Deal>, Problem> {
    let command = deals::RestoreDeal {
        id: id.into(),
        version,
    };
    Ok(shown(
        deals::restore(&app, &caller, command).await?,
        &caller,
    ))
}
