//! The notes of a deal.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, SortKind, Violations, notes};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::body::Note;
use crate::http::{Cursors, Identified, List, Path, Problem, Query, page_wish};

/// Pages of notes.
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

/// List the notes of a deal, the newest first.
#[utoipa::path(
    operation_id = "listDealNotes",
    tag = "notes",
    params(("id" = Uuid, Path), Pages),
    responses((status = 200, body = List<Note>))
)]
#[get("/deals/{id}/notes")]
pub async fn list_deal_notes(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    Query(query): Query<Pages>,
) -> Result<List<Note>, Problem> {
    let mut wrong = Violations::default();
    let cursors = Cursors::bound_to(&caller, "listDealNotes", &id, SortKind::Moment);
    let cursor = query.cursor.as_deref();
    let Some(wish) = page_wish(&mut wrong, query.limit, cursor, None, &cursors) else {
        return Err(wrong.into());
    };
    let page = notes::list(&app, &caller, id.into(), &wish).await?;
    Ok(List::page(page, &cursors, Note::from))
}
