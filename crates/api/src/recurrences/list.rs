//! The list of recurring documents.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::recurrences::{self, Filter};
use canape_domain::{App, Id, SortKind, Violations};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;
use uuid::Uuid;

use super::body::Recurrence;
use crate::http::{CountWish, Cursors, Identified, List, Problem, Query, page_wish};

/// What narrows the list.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    deal_id: Option<Uuid>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
    /// Whether to count all of the filter.
    #[param(inline)]
    count: Option<CountWish>,
}

/// List recurring documents, those that are next first.
#[utoipa::path(
    operation_id = "listRecurrences",
    tag = "recurrences",
    params(Asked),
    responses((status = 200, body = List<Recurrence>))
)]
#[get("/recurrences")]
pub async fn list_recurrences(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<List<Recurrence>, Problem> {
    let mut wrong = Violations::default();
    let filter = Filter {
        deal: query.deal_id.map(Id::from),
    };
    let cursors = Cursors::bound_to(&caller, "listRecurrences", &query, SortKind::Day);
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, query.count, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let page = recurrences::list(&app, &caller, &filter, &page).await?;
    Ok(List::page(page, &cursors, Recurrence::from))
}
