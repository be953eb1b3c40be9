//! Cancelling.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::documents::{self, CancelDocument};
use canape_domain::values::Line;
use canape_domain::{App, Id, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Document;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Why a document is cancelled.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Cancel)]
pub struct Cancel {
    /// Up to 300 characters.
    #[schema(examples("Ошибка в количестве"))]
    reason: String,
}

/// Make an issued document void; its number stays taken.
#[utoipa::path(
    operation_id = "cancelDocument",
    tag = "documents",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Cancel,
    responses((status = 200, body = Document))
)]
#[post("/documents/{id}/cancel")]
pub async fn cancel_document(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Cancel>,
) -> Result<Versioned<Document>, Problem> {
    let mut wrong = Violations::default();
    let Some(reason) = wrong.take("/reason", Line::parse(&json.body.reason)) else {
        return Err(wrong.into());
    };
    let command = CancelDocument {
        id: Id::from(id),
        version,
        reason,
    };
    let shown = documents::cancel(&app, &caller, command).await?;
    let document = Document::shown(&app, &caller, shown);
    let version = document.version;
    Ok(Versioned::ok(document, version))
}
