//! Bringing the VAT of a draft in line with its date and its firm.

use actix_web::web::Data;
use actix_web::{HttpResponse, get, post};
use canape_domain::documents::{self, RecalculateVat, VatSums};
use canape_domain::{App, Id};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Document;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned, ok};

/// What stays while rates change.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = documents::KeepOfVat)]
pub enum Keep {
    /// What each line comes to, VAT included: its price changes.
    Total,
    /// What each line comes to without VAT: that of the new rate is put on top.
    Net,
}

/// What stays while rates change.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::RecalculateVat)]
pub struct Recalculate {
    keep: Keep,
}

/// What a document comes to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::VatSums)]
pub struct Sums {
    /// VAT included.
    #[schema(examples("12200.00"))]
    amount: String,
    /// Without it.
    #[schema(examples("10000.00"))]
    net_amount: String,
    /// `null`: «без НДС».
    #[schema(examples("2200.00"))]
    vat_amount: Option<String>,
}

/// A rate that another one takes the place of: `none`, or percent.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::RateChange)]
pub struct RateChange {
    #[schema(examples("20"))]
    from: &'static str,
    #[schema(examples("22"))]
    to: &'static str,
}

/// What recalculating would come to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::VatPreview)]
pub struct VatPreview {
    /// Each once; empty where every rate is that of the date and the regime.
    changes: Vec<RateChange>,
    /// As the draft is now.
    now: Sums,
    /// What it comes to where totals stay; `null` where prices of the document never hold the VAT.
    total: Option<Sums>,
    /// The same where sums without VAT stay; `null` where prices of the document always hold the VAT.
    net: Option<Sums>,
}

/// Tell what a draft would come to with the VAT of its date and of its firm's regime, in either way.
#[utoipa::path(
    operation_id = "previewVat",
    tag = "documents",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = VatPreview))
)]
#[get("/documents/{id}/recalculate-vat/preview")]
pub async fn preview_vat(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let preview = documents::preview_vat(&app, &caller, Id::from(id)).await?;
    let changes = preview.changes.iter().map(|change| RateChange {
        from: change.from.wire_name(),
        to: change.to.wire_name(),
    });
    Ok(ok(&VatPreview {
        changes: changes.collect(),
        now: preview.now.into(),
        total: preview.total.map(Into::into),
        net: preview.net.map(Into::into),
    }))
}

/// Give each line of a draft whose rate of VAT is not that of its tax date or of its firm's regime the
/// one that is. A line whose sum no price in kopecks makes becomes two, whose prices differ by one.
#[utoipa::path(
    operation_id = "recalculateVat",
    tag = "documents",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Recalculate,
    responses((status = 200, body = Document))
)]
#[post("/documents/{id}/recalculate-vat")]
pub async fn recalculate_vat(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Recalculate>,
) -> Result<Versioned<Document>, Problem> {
    let command = RecalculateVat {
        id: Id::from(id),
        version,
        keep: match json.body.keep {
            Keep::Total => documents::Keep::Total,
            Keep::Net => documents::Keep::Net,
        },
    };
    let shown = documents::recalculate_vat(&app, &caller, command).await?;
    let document = Document::shown(&app, &caller, shown);
    let version = document.version;
    Ok(Versioned::ok(document, version))
}

impl From<VatSums> for Sums {
    fn from(sums: VatSums) -> Self {
        Self {
            amount: sums.amount.to_string(),
            net_amount: sums.net.to_string(),
            vat_amount: sums.vat.map(|vat| vat.to_string()),
        }
    }
}
