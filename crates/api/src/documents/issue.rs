//! Issuing.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::documents::{self, IssueDocument};
use canape_domain::values::Line;
use canape_domain::{App, Id, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Document;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// How a draft is issued.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Issue)]
pub struct Issue {
    /// A number of one's own choice, up to 50 characters; absent: the next of the counter.
    #[schema(examples("15/1"))]
    number: Option<String>,
    /// Whether acts and УПД together may exceed the invoice that they are based on.
    #[serde(default)]
    #[schema(required = false)]
    accept_excess: bool,
}

/// Issue a draft: it gets its number and never changes again.
#[utoipa::path(
    operation_id = "issueDocument",
    tag = "documents",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Issue,
    responses((status = 200, body = Document))
)]
#[post("/documents/{id}/issue")]
pub async fn issue_document(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Issue>,
) -> Result<Versioned<Document>, Problem> {
    let mut wrong = Violations::default();
    let number = json.body.number;
    let number = number.and_then(|number| wrong.take("/number", Line::parse(&number)));
    wrong.check()?;
    let command = IssueDocument {
        id: Id::from(id),
        version,
        number,
        accepts_excess: json.body.accept_excess,
    };
    let shown = documents::issue(&app, &caller, command).await?;
    let document = Document::shown(&app, &caller, shown);
    let version = document.version;
    Ok(Versioned::ok(document, version))
}
