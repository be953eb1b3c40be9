//! The inbox.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::deals::RequestState;
use canape_domain::requests::{self, RequestFilter};
use canape_domain::{App, SortKind, Violations};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::body::Request;
use crate::deals::{ids, values};
use crate::http::{CountWish, Cursors, Identified, List, Problem, Query, page_wish};

/// What narrows the inbox; several values of one parameter are separated by commas.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// `new`, `accepted`, `joined`, `declined`.
    #[param(example = "new")]
    state: Option<String>,
    channel_id: Option<String>,
    /// `arrived_at`: who waits longest comes first; `-arrived_at`: the newest. The former unless
    /// told.
    #[param(example = "arrived_at")]
    sort: Option<String>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
    /// Whether to count all requests of the filter.
    #[param(inline)]
    count: Option<CountWish>,
}

/// List requests, the one that waits longest first.
#[utoipa::path(
    operation_id = "listRequests",
    tag = "requests",
    params(Filter),
    responses((status = 200, body = List<Request>))
)]
#[get("/requests")]
pub async fn list_requests(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Filter>,
) -> Result<List<Request>, Problem> {
    let mut wrong = Violations::default();
    let states = values(query.state.as_ref(), "state", &mut wrong, |text, wrong| {
        let state = RequestState::from_wire(text);
        if state.is_none() {
            wrong.add("state", "unknown_value");
        }
        state
    });
    let channels = ids(query.channel_id.as_ref(), "channel_id", &mut wrong);
    let is_descending = match query.sort.as_deref() {
        None | Some("arrived_at") => false,
        Some("-arrived_at") => true,
        Some(_) => {
            wrong.add("sort", "unknown_value");
            false
        }
    };
    let cursors = Cursors::bound_to(&caller, "listRequests", &query, SortKind::Moment);
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, query.count, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let wish = requests::ListRequests {
        filter: RequestFilter {
            states,
            channels,
            arrived_before: None,
        },
        is_descending,
        page,
    };
    let page = requests::list(&app, &caller, &wish).await?;
    Ok(List::page(page, &cursors, Request::from))
}
