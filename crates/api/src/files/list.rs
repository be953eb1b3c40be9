//! The files of a deal, and the scans of a document.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::access::Caller;
use canape_domain::files::Which;
use canape_domain::{App, PageWish, SortKind, Violations, files};
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
    of: Uuid,
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
    let (cursors, wish, which) = query.read(&caller, "listDealFiles", id)?;
    let page = files::list(&app, &caller, id.into(), which, &wish).await?;
    Ok(List::page(page, &cursors, File::from))
}

/// List the scans of a document, the newest first.
#[utoipa::path(
    operation_id = "listDocumentFiles",
    tag = "files",
    params(("id" = Uuid, Path), Pages),
    responses((status = 200, body = List<File>))
)]
#[get("/documents/{id}/files")]
pub async fn list_document_files(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    Query(query): Query<Pages>,
) -> Result<List<File>, Problem> {
    let (cursors, wish, which) = query.read(&caller, "listDocumentFiles", id)?;
    let page = files::list_of_document(&app, &caller, id.into(), which, &wish).await?;
    Ok(List::page(page, &cursors, File::from))
}

impl Pages {
    fn read(
        self,
        caller: &Caller,
        operation: &'static str,
        of: Uuid,
    ) -> Result<(Cursors, PageWish, Which), Problem> {
        let mut wrong = Violations::default();
        let trash = self.trash;
        let filter = Filter { of, trash };
        let cursors = Cursors::bound_to(caller, operation, &filter, SortKind::Moment);
        let cursor = self.cursor.as_deref();
        let wish = page_wish(&mut wrong, self.limit, cursor, None, &cursors);
        let which = if trash { Which::Trash } else { Which::Present };
        match wish {
            Some(wish) => Ok((cursors, wish, which)),
            None => Err(wrong.into()),
        }
    }
}
