//! The list of opening balances.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::settlements::{self, Filter};
use canape_domain::{App, Id, SortKind, Violations};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;
use uuid::Uuid;

use super::body::OpeningBalance;
use crate::http::{CountWish, Cursors, Identified, List, Problem, Query, page_wish};

/// What narrows the list.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    legal_entity_id: Option<Uuid>,
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
    /// Whether to count all balances of the filter.
    #[param(inline)]
    count: Option<CountWish>,
}

/// List opening balances, the latest day first.
#[utoipa::path(
    operation_id = "listOpeningBalances",
    tag = "settlements",
    params(Asked),
    responses((status = 200, body = List<OpeningBalance>))
)]
#[get("/opening-balances")]
pub async fn list_opening_balances(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<List<OpeningBalance>, Problem> {
    let mut wrong = Violations::default();
    let filter = Filter {
        legal_entity: query.legal_entity_id.map(Id::from),
        company: query.company_id.map(Id::from),
        contact: query.contact_id.map(Id::from),
    };
    let cursors = Cursors::bound_to(&caller, "listOpeningBalances", &query, SortKind::Day);
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, query.count, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let page = settlements::list(&app, &caller, &filter, &page).await?;
    Ok(List::page(page, &cursors, OpeningBalance::from))
}
