//! The list of tasks.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::tasks::{self, ListTasks, TaskFilter};
use canape_domain::{App, Id, SortKind, Violations};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;
use uuid::Uuid;

use super::body::Task;
use crate::deals::ids;
use crate::http::{Cursors, Identified, List, Problem, Query, page_wish};

/// What narrows the list; several values of one parameter are separated by commas.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// Only those that the caller is responsible for.
    mine: Option<bool>,
    responsible_id: Option<String>,
    deal_id: Option<String>,
    /// On deals of this company.
    company_id: Option<Uuid>,
    /// On deals of this contact.
    contact_id: Option<Uuid>,
    /// The completed ones instead of the open ones.
    is_completed: Option<bool>,
    /// `due_at` unless told, or `-due_at`.
    sort: Option<String>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
}

/// List tasks, the most urgent first unless told otherwise, page by page.
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
        company: query.company_id.map(Id::from),
        contact: query.contact_id.map(Id::from),
        is_completed: query.is_completed.unwrap_or(false),
    };
    let is_latest_first = is_latest_first(query.sort.as_deref(), &mut wrong);
    // «Mine» is another list for everybody.
    let question = (&query, filter.only_of);
    let cursors = Cursors::bound_to(&caller, "listTasks", &question, SortKind::Moment);
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, None, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let wish = ListTasks {
        filter,
        is_latest_first,
        page,
    };
    let page = tasks::list(&app, &caller, &wish).await?;
    Ok(List::page(page, &cursors, Task::from))
}

fn is_latest_first(sort: Option<&str>, wrong: &mut Violations) -> bool {
    match sort {
        None | Some("due_at") => false,
        Some("-due_at") => true,
        Some(_) => {
            wrong.add("sort", "unknown_value");
            false
        }
    }
}
