//! What a draft lacks.

use actix_web::web::Data;
use actix_web::{HttpRequest, get};
use canape_domain::documents::{self, Finding, Place, Remedy, Severity};
use canape_domain::{App, Id};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::{Identified, Language, List, Path, Problem, messages};

/// How much is wrong.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = documents::Severity)]
pub enum FindingSeverity {
    /// The document cannot be issued.
    Missing,
    /// It can, and somebody should look.
    Doubtful,
}

/// Where it is mended.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = documents::Place)]
pub enum FindingPlace {
    /// In the document itself.
    Document,
    /// In the card of the own firm.
    LegalEntity,
    /// In the requisites of whoever gets the document.
    Buyer,
}

/// What mends a finding at once, on somebody's word.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = documents::Remedy)]
pub enum FindingRemedy {
    /// `POST /documents/{id}/recalculate-vat`.
    RecalculateVat,
}

/// One thing that is missing or doubtful.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::Finding)]
pub struct DocumentFinding {
    severity: FindingSeverity,
    place: FindingPlace,
    /// JSON pointer of the field there.
    #[schema(examples("/lines/0/price"))]
    pointer: String,
    /// Stable name of the rule.
    #[schema(examples("zero_price"))]
    code: &'static str,
    /// The rule in the reader's language.
    #[schema(examples("Цена равна нулю"))]
    message: String,
    /// `null`: it is mended by hand.
    remedy: Option<FindingRemedy>,
}

/// List what a draft lacks and what is doubtful in it, before it is issued. An issued document has
/// no findings.
#[utoipa::path(
    operation_id = "checkDocument",
    tag = "documents",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = List<DocumentFinding>))
)]
#[get("/documents/{id}/check")]
pub async fn check_document(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    request: HttpRequest,
) -> Result<List<DocumentFinding>, Problem> {
    let findings = documents::check(&app, &caller, Id::from(id)).await?;
    let language = Language::of_request(&request);
    let told = findings.into_iter().map(|one| told(one, language));
    Ok(List::whole(told.collect()))
}

fn told(finding: Finding, language: Language) -> DocumentFinding {
    DocumentFinding {
        severity: match finding.severity {
            Severity::Missing => FindingSeverity::Missing,
            Severity::Doubtful => FindingSeverity::Doubtful,
        },
        place: match finding.place {
            Place::Document => FindingPlace::Document,
            Place::LegalEntity => FindingPlace::LegalEntity,
            Place::Buyer => FindingPlace::Buyer,
        },
        pointer: finding.pointer,
        code: finding.code,
        message: messages::text(finding.code, None, language),
        remedy: finding.remedy.map(|remedy| match remedy {
            Remedy::RecalculateVat => FindingRemedy::RecalculateVat,
        }),
    }
}
