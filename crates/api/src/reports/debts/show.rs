//! The three reports on debts.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::access::Caller;
use canape_domain::reports::{self, AskDebts, DebtReport};
use canape_domain::{App, SortKind, Violations};
use serde::Serialize;

use super::body::Debts;
use super::filter::{AskedExpected, AskedOwed};
use crate::http::{Cursors, Identified, Problem, Query, ok, page_wish};

/// Report on expected payments: issued invoices that are not paid in full, by the last day to pay.
#[utoipa::path(
    operation_id = "showExpectedPayments",
    tag = "reports",
    params(AskedExpected),
    responses((status = 200, body = Debts))
)]
#[get("/reports/expected-payments")]
pub async fn show_expected_payments(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<AskedExpected>,
) -> Result<HttpResponse, Problem> {
    let mut wrong = Violations::default();
    let (ask, sorted_by) = query.ask(&mut wrong);
    let page = (query.limit, query.cursor.as_deref());
    show(&app, &caller, (ask, wrong), (&query, sorted_by), page).await
}

/// Report on receivables: what was handed over and is not paid, by days past due, of all clients within
/// reach.
#[utoipa::path(
    operation_id = "showReceivables",
    tag = "reports",
    params(AskedOwed),
    responses((status = 200, body = Debts))
)]
#[get("/reports/receivables")]
pub async fn show_receivables(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<AskedOwed>,
) -> Result<HttpResponse, Problem> {
    let mut wrong = Violations::default();
    let (ask, sorted_by) = query.ask(DebtReport::Receivables, &mut wrong);
    let page = (query.limit, query.cursor.as_deref());
    show(&app, &caller, (ask, wrong), (&query, sorted_by), page).await
}

/// Report on advances: money received beyond what was handed over, of all clients within reach.
#[utoipa::path(
    operation_id = "showAdvances",
    tag = "reports",
    params(AskedOwed),
    responses((status = 200, body = Debts))
)]
#[get("/reports/advances")]
pub async fn show_advances(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<AskedOwed>,
) -> Result<HttpResponse, Problem> {
    let mut wrong = Violations::default();
    let (ask, sorted_by) = query.ask(DebtReport::Advances, &mut wrong);
    let page = (query.limit, query.cursor.as_deref());
    show(&app, &caller, (ask, wrong), (&query, sorted_by), page).await
}

async fn show(
    app: &App,
    caller: &Caller,
    (ask, mut wrong): (AskDebts, Violations),
    (query, sorted_by): (&impl Serialize, SortKind),
    (limit, cursor): (Option<u64>, Option<&str>),
) -> Result<HttpResponse, Problem> {
    let cursors = Cursors::bound_to(caller, ask.report.wire(), query, sorted_by);
    let page = page_wish(&mut wrong, limit, cursor, None, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let ask = AskDebts {
        page: Some(page),
        ..ask
    };
    let answer = reports::debts(app, caller, ask).await?;
    Ok(ok(&Debts::of(answer, &cursors)))
}
