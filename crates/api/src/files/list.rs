//! The files of a deal.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::files::Which;
use canape_domain::{App, SortKind, Violations, files};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;
use uuid::Uuid;

use super::body::File;
use crate::http::{Cursors, Identified, List, Path, Problem, Query, page_wish};

/// Pages of files.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Pages {
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
    /// Those in the trash instead.
    #[serde(default)]
    #[param(required = false)]
    trash: bool,
}

/// What a cursor is bound to.
#[derive(Serialize)]
struct Filter {
    deal: Uuid,
    trash: bool,
}

/// List the files of a deal, the newest first.
#[utoipa::path(
    operation_id = "listDealFiles",
    tag = "files",
    params(("id" = Uuid, Path), Pages),
    responses((status = 200, body = List<File>))
)]
#[get("/deals/{id}/files")]
pub async fn list_deal_files(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    Query(query): Query<Pages>,
) -> Result<List<File>, Problem> {
    let mut wrong = Violations::default();
    let filter = Filter {
        deal: id,
        trash: query.trash,
    };
    let cursors = Cursors::bound_to(&caller, "listDealFiles", &filter, SortKind::Moment);
    let cursor = query.cursor.as_deref();
    let Some(wish) = page_wish(&mut wrong, query.limit, cursor, None, &cursors) else {
        return Err(wrong.into());
    };
    let which = if query.trash {
        Which::Trash
    } else {
        Which::Present
    };
    let page = files::list(&app, &caller, id.into(), which, &wish).await?;
    Ok(List::page(page, &cursors, File::from))
}
