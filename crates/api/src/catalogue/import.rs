//! The catalogue out of a table.

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::App;
use canape_domain::catalogue::{self, ImportProducts, NewGroups};
use canape_domain::tables::{self, Imported as Done};
use serde::Serialize;
use utoipa::ToSchema;

use crate::files::{Arriving, Sent};
use crate::http::{Identified, Problem, Query};
use crate::tables::{Columns, RefusedRow, TableLayout, TakeIn, answer};

/// What comes of a table of products.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = catalogue::Imported)]
pub struct Imported {
    layout: TableLayout,
    /// How many rows there are.
    total: usize,
    /// How many products are new.
    created: usize,
    /// How many are other than before.
    changed: usize,
    /// How many were so already.
    unchanged: usize,
    /// The paths of groups that are new.
    #[schema(examples(json!(["Мебель / Кресла"])))]
    new_groups: Vec<String>,
    /// The first 100 rows that are wrong.
    refused: Vec<RefusedRow>,
    /// How many rows are wrong.
    refused_count: usize,
}

/// Tell what would come of a table of products: XLSX or CSV, at most 5 MiB and 5000 rows. Columns are
/// known by their titles; `article` or `name` says which product a row is. Nothing is kept.
#[utoipa::path(
    operation_id = "checkProductImport",
    tag = "catalogue",
    params(Columns, ("X-File-Name" = String, Header, description = "The name, UTF-8, percent-encoded")),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 200, body = Imported)),
    extensions(("x-no-event" = json!(true)))
)]
#[post("/products/import/check")]
pub async fn check_product_import(
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
    let done = catalogue::check_import(&app, &caller, table).await;
    answer(done, arriving, &request, Imported::of).await
}

/// Take products in from a table, all rows or none, unless wrong ones shall be left out. A row is the
/// product of its article, without one of its name; filled cells change it, empty ones keep. Fields:
/// `article`, `name`, `kind`, `unit` (sign, name or code), `price` (or `price_with_vat`,
/// `price_without_vat`, which say `vat_included`, too), `cost_price`, `vat`, `vat_included`,
/// `group` (a path with ` / `; made where it is not there), `description`.
#[utoipa::path(
    operation_id = "importProducts",
    tag = "catalogue",
    params(TakeIn, ("X-File-Name" = String, Header, description = "The name, UTF-8, percent-encoded")),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 200, body = Imported))
)]
#[post("/products/import")]
pub async fn import_products(
    app: Data<App>,
    Identified(caller): Identified,
    Query(wish): Query<TakeIn>,
    sent: Sent,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let command = ImportProducts {
        skips_wrong: wish.skip_wrong,
        retry: sent.retry("importProducts"),
    };
    let mut arriving = Arriving::new(payload);
    let table = tables::Arriving {
        name: sent.name,
        source: &mut arriving,
        layout: wish.layout(),
    };
    let done = catalogue::import(&app, &caller, command, table).await;
    answer(done, arriving, &request, Imported::of).await
}

impl Imported {
    fn of(done: Done<NewGroups>, refused: Vec<RefusedRow>) -> Self {
        Self {
            layout: done.layout.into(),
            total: done.total,
            created: done.created,
            changed: done.changed,
            unchanged: done.unchanged,
            new_groups: done.of,
            refused,
            refused_count: done.refused_count,
        }
    }
}
