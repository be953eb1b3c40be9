//! The list of documents.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::documents::{self, Filter, Kind, PaymentState, Stage};
use canape_domain::paper_trail::Standing;
use canape_domain::{App, Id, SortKind, Violations};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::body::{DocumentRow, today};
use crate::deals::{ids, values};
use crate::http::{CountWish, Cursors, Identified, List, Problem, Query, page_wish};
use crate::paper_trail::standings;

/// What narrows the list; several values of one parameter are separated by commas.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    deal_id: Option<Uuid>,
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    legal_entity_id: Option<String>,
    /// `quote`, `contract`, `addendum`, `invoice`, `act`, `waybill`, `transfer`, `vat_invoice`,
    /// `reconciliation`, `letter`, `outside`.
    #[param(example = "invoice,act")]
    kind: Option<String>,
    /// `draft`, `issued`, `cancelled`.
    #[param(example = "issued")]
    stage: Option<String>,
    /// `unpaid`, `partly_paid`, `paid`: issued invoices only.
    #[param(example = "unpaid,partly_paid")]
    payment_state: Option<String>,
    /// `true`: invoices that are overdue; `false`: all but these.
    is_overdue: Option<bool>,
    /// Where the originals of issued ones are: `not_needed`, `waiting`, `overdue`, `in_transit`,
    /// `received`.
    #[param(example = "overdue")]
    paper: Option<String>,
    /// From this date on.
    date_from: Option<NaiveDate>,
    /// Up to this date, which is included.
    date_to: Option<NaiveDate>,
    /// A piece of the number or of whoever gets it.
    q: Option<String>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
    /// Whether to count all documents of the filter.
    #[param(inline)]
    count: Option<CountWish>,
}

/// List documents, the latest date first.
#[utoipa::path(
    operation_id = "listDocuments",
    tag = "documents",
    params(Asked),
    responses((status = 200, body = List<DocumentRow>))
)]
#[get("/documents")]
pub async fn list_documents(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<List<DocumentRow>, Problem> {
    let mut wrong = Violations::default();
    let today = today(&app, &caller);
    let states = query.payment_state.as_ref();
    let filter = Filter {
        deal: query.deal_id.map(Id::from),
        company: query.company_id.map(Id::from),
        contact: query.contact_id.map(Id::from),
        legal_entities: ids(
            query.legal_entity_id.as_ref(),
            "legal_entity_id",
            &mut wrong,
        ),
        kinds: values(query.kind.as_ref(), "kind", &mut wrong, |text, wrong| {
            known(Kind::from_wire(text), "kind", wrong)
        }),
        stages: values(query.stage.as_ref(), "stage", &mut wrong, |text, wrong| {
            known(Stage::from_wire(text), "stage", wrong)
        }),
        payment_states: values(states, "payment_state", &mut wrong, |text, wrong| {
            known(PaymentState::from_wire(text), "payment_state", wrong)
        }),
        overdue: query.is_overdue.map(|is_overdue| (today, is_overdue)),
        papers: standings(query.paper.as_ref(), "paper", Standing::ALL, &mut wrong),
        from: query.date_from,
        until: query.date_to,
        text: query.q.clone().filter(|text| !text.trim().is_empty()),
        ..Filter::default()
    };
    let ids = (query.deal_id, query.company_id, query.contact_id);
    let kinds = (
        &query.legal_entity_id,
        &query.kind,
        &query.stage,
        &query.paper,
    );
    let paid = (&query.payment_state, query.is_overdue);
    let question = (ids, kinds, paid, query.date_from, query.date_to, &query.q);
    let cursors = Cursors::bound_to(&caller, "listDocuments", &question, SortKind::Day);
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, query.count, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let page = documents::list(&app, &caller, &filter, &page).await?;
    Ok(List::page(page, &cursors, |row| {
        DocumentRow::of(row, today)
    }))
}

fn known<T>(value: Option<T>, name: &'static str, wrong: &mut Violations) -> Option<T> {
    if value.is_none() {
        wrong.add(name, "unknown_value");
    }
    value
}
