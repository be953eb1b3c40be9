//! The tasks of a deal.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, SortKind, Violations, tasks};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::body::Task;
use crate::http::{Cursors, Identified, List, Path, Problem, Query, page_wish};

/// Pages of tasks.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Pages {
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
}

/// List the tasks of a deal, the open ones first.
#[utoipa::path(
    operation_id = "listDealTasks",
    tag = "tasks",
    params(("id" = Uuid, Path), Pages),
    responses((status = 200, body = List<Task>))
)]
#[get("/deals/{id}/tasks")]
pub async fn list_deal_tasks(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    Query(query): Query<Pages>,
) -> Result<List<Task>, Problem> {
    let mut wrong = Violations::default();
    let cursors = Cursors::bound_to(&caller, "listDealTasks", &id, SortKind::Number);
    let cursor = query.cursor.as_deref();
    let Some(wish) = page_wish(&mut wrong, query.limit, cursor, None, &cursors) else {
        return Err(wrong.into());
    };
    let page = tasks::of_deal(&app, &caller, id.into(), &wish).await?;
    Ok(List::page(page, &cursors, Task::from))
}
