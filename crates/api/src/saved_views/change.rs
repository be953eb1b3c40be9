//! Changing a view, taking it away, bringing it back, beginning with it.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, patch, post};
use canape_domain::saved_views::{self, Name, ViewPatch};
use canape_domain::{App, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{Column, SavedView, read_columns};
use crate::deals::filter::{FilterBody, sort};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned, given};

/// Changes of a view; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = saved_views::Edit)]
pub struct Edit {
    /// Up to 60 characters.
    #[schema(examples("Крупные"))]
    name: Option<String>,
    /// Everybody shall see it; needs the right to share.
    is_shared: Option<bool>,
    /// The whole filter.
    filter: Option<FilterBody>,
    /// As for the list.
    #[schema(examples("-amount"))]
    sort: Option<String>,
    /// All columns, from left to right.
    columns: Option<Vec<Column>>,
    /// Behind which of its kind it shall stand; `null`: first.
    #[serde(default, deserialize_with = "given")]
    after_id: Option<Option<Uuid>>,
}

/// Whether to begin with a view.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = saved_views::Choose)]
pub struct Choose {
    /// `false`: not any more.
    is_default: bool,
}

impl Edit {
    fn into_patch(self) -> Result<ViewPatch, Violations> {
        let mut wrong = Violations::default();
        let name = self
            .name
            .and_then(|name| wrong.take("/name", Name::parse(&name)));
        let patch = ViewPatch {
            name,
            is_shared: self.is_shared,
            filter: self.filter.map(|filter| filter.read_field(&mut wrong)),
            sort: self.sort.map(|text| sort(Some(&text), "/sort", &mut wrong)),
            columns: self
                .columns
                .map(|columns| read_columns(&columns, &mut wrong)),
            after: self.after_id.map(|after| after.map(Into::into)),
        };
        wrong.check()?;
        Ok(patch)
    }
}

/// Change a view: its author's, or a shared one by who may share.
#[utoipa::path(
    operation_id = "editSavedView",
    tag = "saved_views",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = SavedView))
)]
#[patch("/saved-views/{id}")]
pub async fn edit_saved_view(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<SavedView>, Problem> {
    let command = saved_views::EditView {
        id: id.into(),
        version,
        patch: json.body.into_patch()?,
    };
    let shown = saved_views::edit(&app, &caller, command).await?;
    Ok(SavedView::versioned(shown, &caller))
}

/// Take a view away.
#[utoipa::path(
    operation_id = "deleteSavedView",
    tag = "saved_views",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/saved-views/{id}")]
pub async fn delete_saved_view(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = id.into();
    let command = saved_views::DeleteView { id, version };
    saved_views::delete(&app, &caller, command).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Bring a view back.
#[utoipa::path(
    operation_id = "restoreSavedView",
    tag = "saved_views",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = SavedView))
)]
#[post("/saved-views/{id}/restore")]
pub async fn restore_saved_view(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<SavedView>, Problem> {
    let id = id.into();
    let command = saved_views::RestoreView { id, version };
    let shown = saved_views::restore(&app, &caller, command).await?;
    Ok(SavedView::versioned(shown, &caller))
}

/// Begin with a view, or not with it any more. Nobody else is touched by it.
#[utoipa::path(
    operation_id = "chooseSavedView",
    tag = "saved_views",
    params(("id" = Uuid, Path)),
    request_body = Choose,
    responses((status = 200, body = SavedView))
)]
#[post("/saved-views/{id}/default")]
pub async fn choose_saved_view(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    json: Json<Choose>,
) -> Result<Versioned<SavedView>, Problem> {
    let command = saved_views::ChooseView {
        id: id.into(),
        is_default: json.body.is_default,
    };
    let shown = saved_views::choose(&app, &caller, command).await?;
    Ok(SavedView::versioned(shown, &caller))
}
