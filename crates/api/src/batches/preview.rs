//! How many deals a change would go through.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::{App, Violations, batches};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::deals::filter::FilterBody;
use crate::http::{Identified, Json, Problem, ok};

/// A filter that shall select deals.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = batches::PreviewWish)]
pub struct Wish {
    /// All deals unless told.
    #[serde(default)]
    filter: FilterBody,
    /// For the trash, which is a right of its own.
    #[serde(default)]
    trash: bool,
}

/// What would be gone through.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = batches::Preview)]
pub struct Preview {
    /// Deals of the filter that the caller may change.
    #[schema(examples(12408))]
    count: u64,
    /// Send it along with the filter: deals that come later are left out.
    as_of: DateTime<Utc>,
}

/// Count the deals of a filter that the caller may change.
#[utoipa::path(
    operation_id = "previewDealBulk",
    tag = "batches",
    request_body = Wish,
    responses((status = 200, body = Preview)),
    extensions(("x-no-event" = json!(true)))
)]
#[post("/deals/bulk/preview")]
pub async fn preview_deal_bulk(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Wish>,
) -> Result<HttpResponse, Problem> {
    let mut wrong = Violations::default();
    let filter = json.body.filter.read_field(&mut wrong);
    wrong.check()?;
    let preview = batches::preview(&app, &caller, filter, json.body.trash).await?;
    Ok(ok(&Preview {
        count: preview.count,
        as_of: preview.as_of,
    }))
}
