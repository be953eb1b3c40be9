//! The list of tasks.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::tasks::{self, ListTasks, TaskFilter};
use canape_domain::{App, SortKind, Violations};
use serde::Deserialize;
use utoipa::IntoParams;

use super::body::Task;
use crate::deals::ids;
use crate::http::{Cursors, Identified, List, Problem, Query, page_wish};

/// What narrows the list; several values of one parameter are separated by commas.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// Only those that the caller is responsible for.
    mine: Option<bool>,
    responsible_id: Option<String>,
    deal_id: Option<String>,
    /// The completed ones instead of the open ones.
    is_completed: Option<bool>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
}

/// List tasks, the most urgent first, page by page.
#[utoipa::path(
    operation_id = "listTasks",
    tag = "tasks",
    params(Filter),
    responses((status = 200, body = List<Task>))
)]
#[get("/tasks")]
pub async fn list_tasks(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Filter>,
) -> Result<List<Task>, Problem> {
    let mut wrong = Violations::default();
    let filter = TaskFilter {
        only_of: query.mine.unwrap_or(false).then(|| caller.user()),
        responsible: ids(query.responsible_id.as_ref(), "responsible_id", &mut wrong),
        deals: ids(query.deal_id.as_ref(), "deal_id", &mut wrong),
        is_completed: query.is_completed.unwrap_or(false),
    };
    // «Mine» is another list for everybody.
    let question = (
        &query.responsible_id,
        &query.deal_id,
        query.is_completed,
        filter.only_of,
    );
    let cursors = Cursors::bound_to(&caller, "listTasks", &question, SortKind::Moment);
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, None, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let page = tasks::list(&app, &caller, &ListTasks { filter, page }).await?;
    Ok(List::page(page, &cursors, Task::from))
}
