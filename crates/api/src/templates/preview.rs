//! Trying a template.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::documents::{Format, Kind};
use canape_domain::templates::{self, Preview, Wished};
use canape_domain::{App, Id};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::documents::{DocumentKind, printout_response};
use crate::http::{Identified, Path, Problem, Query};

/// As what a document is read.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = templates::Format)]
pub enum PaperFormat {
    /// PDF, where LibreOffice is installed on the server.
    Pdf,
    /// DOCX.
    Docx,
}

/// On what the template is tried: a document, a deal, or a sample where neither is named.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct On {
    /// A document that is there.
    document_id: Option<Uuid>,
    /// The document that this deal would make now.
    deal_id: Option<Uuid>,
    /// Which kind the deal or the sample makes; unless told, the first of the template's.
    #[param(inline)]
    kind: Option<DocumentKind>,
    /// `docx` unless told.
    #[param(inline)]
    format: Option<PaperFormat>,
}

/// Fill a template with a document, a deal or a sample; nothing is kept.
#[utoipa::path(
    operation_id = "previewTemplate",
    tag = "templates",
    params(("id" = Uuid, Path), On),
    responses((
        status = 200,
        content(
            (String = "application/pdf"),
            (String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ),
    ))
)]
#[get("/document-templates/{id}/preview")]
pub async fn preview_template(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    Query(on): Query<On>,
) -> Result<HttpResponse, Problem> {
    let kind = on.kind.map(Kind::from);
    let wished = match (on.document_id, on.deal_id) {
        (Some(_), Some(_)) => return Err(Problem::field("deal_id", "either_or")),
        (Some(document), None) => Wished::Document(Id::from(document)),
        (None, Some(deal)) => Wished::Deal(Id::from(deal), kind),
        (None, None) => Wished::Sample(kind),
    };
    let command = Preview {
        id: Id::from(id),
        on: wished,
        format: match on.format {
            Some(PaperFormat::Pdf) => Format::Pdf,
            Some(PaperFormat::Docx) | None => Format::Docx,
        },
    };
    let made = templates::preview(&app, &caller, command).await;
    let made = made.map_err(|error| Problem::from(error).of_parameter())?;
    Ok(printout_response(made))
}
