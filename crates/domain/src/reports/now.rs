//! What calls for somebody at this moment: figures that lists show the rows of.

use chrono::TimeDelta;

use super::Error;
use crate::access::{Caller, Permission};
use crate::deals::{DealFilter, RequestState};
use crate::documents;
use crate::paper_trail::{self, Standing};
use crate::requests::RequestFilter;
use crate::{App, Count, Counting, Limit, PageWish, View, Violations};

/// What calls for somebody; `None`: the caller may not see such things.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Now {
    /// Open deals of which nobody has planned what comes next.
    pub deals_without_task: Option<u64>,
    /// Open deals that have stood on their stage for longer than its norm.
    pub deals_idle: Option<u64>,
    /// Requests that have waited for an answer for longer than told.
    pub requests_unanswered: Option<u64>,
    /// Invoices that are not paid in full, and whose last day to pay was before today.
    pub invoices_overdue: Option<u64>,
    /// Originals that should have been sent or have come back before today.
    pub originals_overdue: Option<u64>,
}

/// After how many minutes a request has waited too long, unless told.
pub const PATIENCE: u16 = 30;

/// Longer patience than a week of minutes is a mistake of typing.
const MOST_PATIENCE: u16 = 7 * 24 * 60;

/// Counts what calls for somebody, within the caller's reach.
pub async fn now(app: &App, caller: &Caller, patience: u16) -> Result<Now, Error> {
    if patience > MOST_PATIENCE {
        let mut wrong = Violations::default();
        wrong.add_limit("minutes", "too_large", i64::from(MOST_PATIENCE));
        return Err(wrong.into());
    }
    // Whoever sees nothing of it at all is told so.
    caller.allow_any(
        Permission::DealsRead,
        &[Permission::RequestsRead, Permission::DocumentsRead],
    )?;
    let mut now = Now::default();
    if caller.may(Permission::DealsRead) {
        let grant = caller.allow(Permission::DealsRead)?;
        let view = app.store.view(&grant).await?;
        let without_task = DealFilter {
            without_task: true,
            ..DealFilter::default()
        };
        let idle = DealFilter {
            overstayed: true,
            ..DealFilter::default()
        };
        now.deals_without_task = Some(deals(app, view.as_ref(), without_task).await?);
        now.deals_idle = Some(deals(app, view.as_ref(), idle).await?);
    }
    if caller.may(Permission::RequestsRead) {
        let grant = caller.allow(Permission::RequestsRead)?;
        let view = app.store.view(&grant).await?;
        let filter = RequestFilter {
            states: vec![RequestState::New],
            arrived_before: Some(app.now() - TimeDelta::minutes(i64::from(patience))),
            ..RequestFilter::default()
        };
        let page = view.requests(&filter, false, &counted()).await?;
        now.requests_unanswered = Some(value(page.count));
    }
    if caller.may(Permission::DocumentsRead) {
        let grant = caller.allow(Permission::DocumentsRead)?;
        let view = app.store.view(&grant).await?;
        let today = caller.time_zone().local_date(app.now());
        let overdue = documents::Filter {
            overdue: Some((today, true)),
            today,
            ..documents::Filter::default()
        };
        if caller.may(Permission::PaymentsRead) {
            let page = view.documents(&overdue, &counted()).await?;
            now.invoices_overdue = Some(value(page.count));
        }
        let late = paper_trail::Filter {
            standings: vec![Standing::Overdue],
            ..paper_trail::Filter::default()
        };
        let page = view.originals(&late, today, &counted()).await?;
        now.originals_overdue = Some(value(page.count));
    }
    Ok(now)
}

async fn deals<V: View + ?Sized>(
    app: &App,
    view: &V,
    mut filter: DealFilter,
) -> Result<u64, Error> {
    filter.settle(view, app.now()).await?;
    Ok(view.deal_count(&filter, None).await?)
}

/// Only the number is asked for; the rows are shown by lists.
fn counted() -> PageWish {
    PageWish {
        limit: Limit::ONE,
        after: None,
        counting: Counting::Exact,
    }
}

fn value(count: Option<Count>) -> u64 {
    count.map_or(0, |count| count.value)
}
