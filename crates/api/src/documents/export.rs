//! Documents of a period as a file for an accountant.

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use actix_web::web::{Data, block};
use actix_web::{HttpResponse, post};
use canape_domain::documents::{self, BookKind, ExportDocuments, Selection};
use canape_domain::{App, Code};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::names::DocumentKind;
use crate::bootstrap::House;
use crate::http::{Identified, Json, Problem};

/// What the file is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = documents::ExportFormat)]
pub enum ExportFormat {
    /// A register that an accountant reads, void documents among the others.
    Xlsx,
    /// Issued documents for the trade configurations of 1С.
    #[serde(rename = "commerceml")]
    CommerceMl,
    /// What was handed over — acts, накладные, УПД — for 1С:Бухгалтерия 3.0: `EnterpriseData` 1.17.
    EnterpriseData,
}

/// Which documents go into the file.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Export)]
pub struct Export {
    format: ExportFormat,
    /// From this date on.
    #[schema(examples("2026-10-01"))]
    from: NaiveDate,
    /// Up to this date, which is included.
    #[schema(examples("2026-12-31"))]
    to: NaiveDate,
    /// By these own firms; by all unless told.
    #[serde(default)]
    legal_entity_ids: Vec<Uuid>,
    /// Of these kinds; unless told, of those that go into the books: `invoice`, `act`, `waybill`,
    /// `transfer`, `vat_invoice`, which are all that `commerceml` takes (`enterprise_data`: the second to fourth), `corrective_invoice` and
    /// `corrective_transfer`.
    #[serde(default)]
    kinds: Vec<DocumentKind>,
}

impl From<ExportFormat> for BookKind {
    fn from(format: ExportFormat) -> Self {
        match format {
            ExportFormat::Xlsx => Self::Register,
            ExportFormat::CommerceMl => Self::CommerceMl,
            ExportFormat::EnterpriseData => Self::EnterpriseData,
        }
    }
}

/// Which documents are taken out.
pub fn selection(
    (from, until): (NaiveDate, NaiveDate),
    legal_entities: Vec<Uuid>,
    kinds: Vec<DocumentKind>,
) -> Selection {
    Selection {
        from,
        until,
        legal_entities: legal_entities.into_iter().map(Into::into).collect(),
        kinds: kinds.into_iter().map(Into::into).collect(),
    }
}

/// Take issued documents of a period out as a file for an accountant: at most 10 000.
#[utoipa::path(
    operation_id = "exportDocuments",
    tag = "documents",
    request_body = Export,
    responses((status = 200, body = String, content_type = "application/octet-stream"))
)]
#[post("/documents/export")]
pub async fn export_documents(
    app: Data<App>,
    house: Data<House>,
    Identified(caller): Identified,
    json: Json<Export>,
) -> Result<HttpResponse, Problem> {
    let wish = json.body;
    let _seat = house.file_seats.take(caller.account())?;
    let command = ExportDocuments {
        kind: wish.format.into(),
        of: selection((wish.from, wish.to), wish.legal_entity_ids, wish.kinds),
    };
    let exported = documents::export(&app, &caller, command).await?;
    let ending = match exported.kind {
        BookKind::Register => "xlsx",
        BookKind::CommerceMl | BookKind::EnterpriseData => "xml",
    };
    let bytes = block(move || exported.book.finish()).await;
    let bytes = bytes.map_err(|_| Problem::new(Code::Overloaded))?;
    let bytes = bytes.map_err(documents::Error::from)?;
    let name = format!(
        "attachment; filename=\"documents-{}-{}.{ending}\"",
        wish.from, wish.to
    );
    Ok(HttpResponse::Ok()
        // One operation, several formats: the name says which.
        .insert_header((CONTENT_TYPE, "application/octet-stream"))
        .insert_header((CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .insert_header((CONTENT_DISPOSITION, name))
        .body(bytes))
}
