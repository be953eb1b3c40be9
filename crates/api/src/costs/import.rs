//! Costs out of a table.

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::costs::{self, ImportCosts, Imported as Done};
use canape_domain::{App, tables};
use serde::Serialize;
use utoipa::ToSchema;

use crate::files::{Arriving, Sent};
use crate::http::{Identified, Language, Problem, Query, ok};
use crate::tables::{Columns, RefusedRow, TableLayout, TakeIn};

/// What comes of a table of costs.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = costs::Imported)]
pub struct Imported {
    layout: TableLayout,
    /// How many rows there are.
    total: usize,
    /// How many costs are new.
    created: usize,
    /// How many were there already.
    unchanged: usize,
    /// What the rows come to that are right, VAT included.
    #[schema(examples("1250300.00"))]
    sum: String,
    /// The first 100 rows that are wrong.
    refused: Vec<RefusedRow>,
    /// How many rows are wrong.
    refused_count: usize,
}

/// Tell what would come of a table of costs: XLSX or CSV, at most 5 MiB and 5000 rows. Nothing is
/// kept.
#[utoipa::path(
    operation_id = "checkCostImport",
    tag = "costs",
    params(Columns, ("X-File-Name" = String, Header, description = "The name, UTF-8, percent-encoded")),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 200, body = Imported)),
    extensions(("x-no-event" = json!(true)))
)]
#[post("/costs/import/check")]
pub async fn check_cost_import(
    app: Data<App>,
    Identified(caller): Identified,
    Query(columns): Query<Columns>,
    sent: Sent,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let mut arriving = Arriving::new(payload);
    let table = tables::Arriving {
        name: sent.name,
        source: &mut arriving,
        layout: columns.into(),
    };
    let done = costs::check_import(&app, &caller, table).await;
    answer(done, arriving, &request).await
}

/// Take costs in from a table, all rows or none, unless wrong ones shall be left out. A row is a
/// `month`, what the cost is for (`kind` and `subject`: a name, or the number of a deal; neither: the
/// firm), a `category`, an `amount`, perhaps a `vat_amount` and a `note`. A cost that is there
/// already is not taken in again.
#[utoipa::path(
    operation_id = "importCosts",
    tag = "costs",
    params(TakeIn, ("X-File-Name" = String, Header, description = "The name, UTF-8, percent-encoded")),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 200, body = Imported))
)]
#[post("/costs/import")]
pub async fn import_costs(
    app: Data<App>,
    Identified(caller): Identified,
    Query(wish): Query<TakeIn>,
    sent: Sent,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let mut arriving = Arriving::new(payload);
    let command = ImportCosts {
        skips_wrong: wish.skip_wrong,
        retry: sent.retry("importCosts"),
    };
    let table = tables::Arriving {
        name: sent.name,
        source: &mut arriving,
        layout: wish.layout(),
    };
    let done = costs::import(&app, &caller, command, table).await;
    answer(done, arriving, &request).await
}

async fn answer(
    done: Result<Done, costs::Error>,
    arriving: Arriving,
    request: &HttpRequest,
) -> Result<HttpResponse, Problem> {
    let done = match done {
        Ok(done) => done,
        Err(error) => {
            arriving.hear_out().await;
            return Err(error.into());
        }
    };
    let language = Language::of_request(request);
    let refused = done.refused.iter();
    Ok(ok(&Imported {
        layout: done.layout.into(),
        total: done.total,
        created: done.created,
        unchanged: done.unchanged,
        sum: done.sum.to_string(),
        refused: refused.map(|row| RefusedRow::of(row, language)).collect(),
        refused_count: done.refused_count,
    }))
}
