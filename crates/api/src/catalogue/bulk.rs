//! Changing many products at once.

use actix_web::HttpResponse;
use actix_web::post;
use actix_web::web::Data;
use canape_domain::catalogue::{self, BulkChange, ChangeProducts, MOST_AT_ONCE};
use canape_domain::{App, Violations};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::{Identified, Json, Problem, given, ok};

/// Which products, and exactly one change.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = catalogue::Bulk)]
pub struct Bulk {
    /// At most 200.
    ids: Vec<Uuid>,
    /// Another group; `null`: none.
    #[serde(default, deserialize_with = "given")]
    group_id: Option<Option<Uuid>>,
    /// Are offered no longer (`true`), or again.
    archived: Option<bool>,
}

/// What came of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = catalogue::Changed)]
pub struct Changed {
    /// How many were not so already.
    changed: u64,
}

impl Bulk {
    fn into_command(self) -> Result<ChangeProducts, Violations> {
        let mut wrong = Violations::default();
        if self.ids.len() > MOST_AT_ONCE {
            wrong.add_limit("/ids", "too_many", 200);
        }
        if self.ids.is_empty() {
            wrong.add("/ids", "required");
        }
        let change = match (self.group_id, self.archived) {
            (Some(group), None) => Some(BulkChange::Group(group.map(Into::into))),
            (None, Some(is_archived)) => Some(BulkChange::Archived(is_archived)),
            _ => {
                wrong.add("/group_id", "one_change");
                None
            }
        };
        let mut ids: Vec<_> = self.ids.into_iter().map(Into::into).collect();
        ids.sort_unstable();
        ids.dedup();
        match change {
            Some(change) if wrong.is_empty() => Ok(ChangeProducts { ids, change }),
            _ => Err(wrong),
        }
    }
}

/// Put products into another group, or archive them or take them back: all of them or none.
#[utoipa::path(
    operation_id = "changeProducts",
    tag = "catalogue",
    request_body = Bulk,
    responses((status = 200, body = Changed))
)]
#[post("/products/bulk")]
pub async fn change_products(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Bulk>,
) -> Result<HttpResponse, Problem> {
    let command = json.body.into_command()?;
    let changed = catalogue::change(&app, &caller, command).await?;
    Ok(ok(&Changed { changed }))
}
