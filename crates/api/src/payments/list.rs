//! The list of payments.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::payments::{self, Filter};
use canape_domain::{App, Id, SortKind, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;
use uuid::Uuid;

use super::body::{PaymentDirection, PaymentRow, PaymentStanding};
use crate::deals::ids;
use crate::http::{CountWish, Cursors, Identified, List, Problem, Query, page_wish};

/// What narrows the list; several legal entities are separated by commas.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    #[param(inline)]
    direction: Option<PaymentDirection>,
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    legal_entity_id: Option<String>,
    /// With money for invoices of this deal.
    deal_id: Option<Uuid>,
    /// With money for this invoice.
    document_id: Option<Uuid>,
    /// Which give this payment back.
    refund_of_id: Option<Uuid>,
    /// From this value date on.
    date_from: Option<NaiveDate>,
    /// Up to this value date, which is included.
    date_to: Option<NaiveDate>,
    #[param(inline)]
    state: Option<PaymentStanding>,
    /// `true`: of which something is for no invoice yet; `false`: nothing is.
    is_advance: Option<bool>,
    /// A piece of the number, the payer, the purpose or the reference.
    q: Option<String>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
    /// Whether to count all payments of the filter.
    #[param(inline)]
    count: Option<CountWish>,
}

/// List payments, the newest value date first.
#[utoipa::path(
    operation_id = "listPayments",
    tag = "payments",
    params(Asked),
    responses((status = 200, body = List<PaymentRow>))
)]
#[get("/payments")]
pub async fn list_payments(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<List<PaymentRow>, Problem> {
    let mut wrong = Violations::default();
    let entities = query.legal_entity_id.as_ref();
    let filter = Filter {
        direction: query.direction.map(Into::into),
        company: query.company_id.map(Id::from),
        contact: query.contact_id.map(Id::from),
        legal_entities: ids(entities, "legal_entity_id", &mut wrong),
        deal: query.deal_id.map(Id::from),
        document: query.document_id.map(Id::from),
        refund_of: query.refund_of_id.map(Id::from),
        from: query.date_from,
        until: query.date_to,
        is_posted: query
            .state
            .map(|state| matches!(state, PaymentStanding::Posted)),
        is_advance: query.is_advance,
        text: query.q.clone().filter(|text| !text.trim().is_empty()),
    };
    let cursors = Cursors::bound_to(&caller, "listPayments", &query, SortKind::Day);
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, query.count, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let page = payments::list(&app, &caller, &filter, &page).await?;
    Ok(List::page(page, &cursors, PaymentRow::from))
}
