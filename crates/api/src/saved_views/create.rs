//! Saving a view.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::saved_views::{self, Asked, Name};
use canape_domain::{App, Retry, Violations};
use serde::Deserialize;
use utoipa::ToSchema;

use super::body::{Column, SavedView, read_columns};
use crate::deals::filter::{FilterBody, sort};
use crate::http::{Identified, Json, Problem, Versioned};

/// A view to be saved.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = saved_views::Create)]
pub struct Create {
    /// Up to 60 characters.
    #[schema(examples("Крупные без задачи"))]
    name: String,
    /// Everybody shall see it; needs the right to share.
    #[serde(default)]
    is_shared: bool,
    /// All deals unless told.
    #[serde(default)]
    filter: FilterBody,
    /// As for the list; `-created_at` unless told.
    #[schema(examples("-amount"))]
    sort: Option<String>,
    /// From left to right; empty: as the person has them anyway.
    #[serde(default)]
    columns: Vec<Column>,
}

impl Create {
    fn into_command(self, retry: Option<Retry>) -> Result<saved_views::CreateView, Violations> {
        let mut wrong = Violations::default();
        let name = wrong.take("/name", Name::parse(&self.name));
        let filter = self.filter.read_field(&mut wrong);
        let (sort, is_descending) = sort(self.sort.as_deref(), "/sort", &mut wrong);
        let columns = read_columns(&self.columns, &mut wrong);
        match name {
            Some(name) if wrong.is_empty() => Ok(saved_views::CreateView {
                name,
                is_shared: self.is_shared,
                asked: Asked {
                    filter,
                    sort,
                    is_descending,
                    columns,
                },
                retry,
            }),
            _ => Err(wrong),
        }
    }
}

/// Save a view.
#[utoipa::path(
    operation_id = "createSavedView",
    tag = "saved_views",
    request_body = Create,
    responses((status = 201, body = SavedView))
)]
#[post("/saved-views")]
pub async fn create_saved_view(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<SavedView>, Problem> {
    let retry = json.retry("createSavedView");
    let command = json.body.into_command(retry)?;
    let created = saved_views::create(&app, &caller, command).await?;
    let view = SavedView::shown(created.value, &caller);
    let version = view.version();
    Ok(Versioned::created(view, version, created.is_replay))
}
