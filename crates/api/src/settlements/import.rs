//! Opening balances out of a table.

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::settlements::{self, ImportBalances};
use canape_domain::tables::{self, Imported as Done, LayoutWish};
use canape_domain::values::{Money, sensible_day};
use canape_domain::{App, Id, Retry, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::files::{Arriving, Sent};
use crate::http::{Identified, Problem, Query};
use crate::tables::{RefusedRow, TableLayout, answer, layout_wish};

/// Whose balances a table holds, of which day, and what its columns are.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Balances {
    legal_entity_id: Uuid,
    /// At the beginning of this day; what happened before it counts no more.
    on_date: NaiveDate,
    /// The number of the row with the titles.
    head_row: Option<u32>,
    /// The field of each column from the first on, separated by commas; nothing between two commas
    /// leaves a column out. By their titles unless told.
    #[param(example = "client,inn,debit,credit")]
    columns: Option<String>,
    /// Leaves rows out that are wrong; otherwise one wrong row keeps all others out. A check tells
    /// them either way.
    #[serde(default)]
    skip_wrong: bool,
}

/// What comes of a table of opening balances.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = settlements::Imported)]
pub struct Imported {
    layout: TableLayout,
    /// How many rows there are.
    total: usize,
    /// How many balances are new.
    created: usize,
    /// How many are other than before.
    changed: usize,
    /// How many were so already.
    unchanged: usize,
    /// What the rows come to that are right: above zero, clients owe us.
    #[schema(examples("1250300.00"))]
    sum: String,
    /// The first 100 rows that are wrong.
    refused: Vec<RefusedRow>,
    /// How many rows are wrong.
    refused_count: usize,
}

/// Tell what would come of a table of opening balances: XLSX or CSV, at most 5 MiB and 5000 rows.
/// Nothing is kept.
#[utoipa::path(
    operation_id = "checkOpeningBalanceImport",
    tag = "settlements",
    params(Balances, ("X-File-Name" = String, Header, description = "The name, UTF-8, percent-encoded")),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 200, body = Imported)),
    extensions(("x-no-event" = json!(true)))
)]
#[post("/opening-balances/import/check")]
pub async fn check_opening_balance_import(
    app: Data<App>,
    Identified(caller): Identified,
    Query(wish): Query<Balances>,
    sent: Sent,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let mut arriving = Arriving::new(payload);
    let (command, layout) = wish.into_command(None)?;
    let table = tables::Arriving {
        name: sent.name,
        source: &mut arriving,
        layout,
    };
    let done = settlements::check_import(&app, &caller, command, table).await;
    answer(done, arriving, &request, Imported::of).await
}

/// Take opening balances in from a table, all rows or none, unless wrong ones shall be left out. A
/// row is a client by `inn` (and `kpp`) or by name (`client`), and a contract by its number
/// (`contract`, `contract_date`) if there is one; its balance is `amount`, or `debit` less `credit`.
/// A balance that is there already becomes that of its row.
#[utoipa::path(
    operation_id = "importOpeningBalances",
    tag = "settlements",
    params(Balances, ("X-File-Name" = String, Header, description = "The name, UTF-8, percent-encoded")),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 200, body = Imported))
)]
#[post("/opening-balances/import")]
pub async fn import_opening_balances(
    app: Data<App>,
    Identified(caller): Identified,
    Query(wish): Query<Balances>,
    sent: Sent,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let mut arriving = Arriving::new(payload);
    let (command, layout) = wish.into_command(sent.retry("importOpeningBalances"))?;
    let table = tables::Arriving {
        name: sent.name,
        source: &mut arriving,
        layout,
    };
    let done = settlements::import(&app, &caller, command, table).await;
    answer(done, arriving, &request, Imported::of).await
}

impl Balances {
    fn into_command(self, retry: Option<Retry>) -> Result<(ImportBalances, LayoutWish), Problem> {
        let mut wrong = Violations::default();
        wrong.take("/on_date", sensible_day(self.on_date));
        wrong
            .check()
            .map_err(|wrong| Problem::from(wrong).of_parameter())?;
        let layout = layout_wish(self.head_row, self.columns.as_deref());
        let command = ImportBalances {
            legal_entity: Id::from(self.legal_entity_id),
            on: self.on_date,
            skips_wrong: self.skip_wrong,
            retry,
        };
        Ok((command, layout))
    }
}

impl Imported {
    fn of(done: Done<Money>, refused: Vec<RefusedRow>) -> Self {
        Self {
            layout: done.layout.into(),
            total: done.total,
            created: done.created,
            changed: done.changed,
            unchanged: done.unchanged,
            sum: done.of.to_string(),
            refused,
            refused_count: done.refused_count,
        }
    }
}
