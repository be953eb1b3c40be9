//! A view on the wire.

use canape_domain::Violations;
use canape_domain::access::{Caller, Permission};
use canape_domain::deals::DealColumn;
use canape_domain::saved_views::{self, ShownColumn};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::deals::columns;
use crate::deals::filter::{FilterBody, sort_text};
use crate::http::{Ref, Versioned};

/// A column as a view shows it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = saved_views::Column)]
pub struct Column {
    /// `title`, `number`, `client`, `stage`, `stage_entered_at`, `amount`, `responsible`,
    /// `next_task`, `expected_close_on`, `channel`, `tags`, `created_at`, `updated_at`, `closed_at`.
    #[schema(examples("amount"))]
    id: String,
    /// Pixels, 40…1000; as the screen gives it unless told.
    #[schema(examples(120))]
    width: Option<u16>,
}

/// A value of a filter that leads nowhere any more.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = saved_views::LostFilter)]
pub struct LostFilter {
    /// The filter.
    #[schema(examples("stage_id"))]
    field: &'static str,
    /// What it named.
    id: Uuid,
}

/// A question to the list of deals, under a name.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = saved_views::SavedView)]
pub struct SavedView {
    id: Uuid,
    #[schema(examples("Крупные без задачи"))]
    name: String,
    /// Everybody sees it.
    is_shared: bool,
    author: Option<Ref>,
    /// The caller may change it.
    is_editable: bool,
    /// The caller begins with it.
    is_default: bool,
    filter: FilterBody,
    #[schema(examples("-amount"))]
    sort: String,
    /// From left to right; empty: as the person has them anyway.
    columns: Vec<Column>,
    /// What of the filter has disappeared since.
    lost: Vec<LostFilter>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    version: i64,
}

impl SavedView {
    /// The view as this caller sees it.
    pub fn shown(shown: saved_views::Shown, caller: &Caller) -> Self {
        let saved_views::Shown {
            view,
            author,
            lost,
            is_default,
        } = shown;
        let asked = &view.asked;
        let columns = asked.columns.iter().map(|shown| Column {
            id: shown.column.wire().to_owned(),
            width: shown.width,
        });
        let lost = lost.into_iter().map(|lost| LostFilter {
            field: lost.field,
            id: lost.id,
        });
        Self {
            is_editable: view.is_changed_by(caller.user(), caller.may(Permission::ViewsShare)),
            id: view.id.uuid(),
            name: view.name.to_string(),
            is_shared: view.is_shared,
            author: author.map(Into::into),
            is_default,
            filter: FilterBody::from(&asked.filter),
            sort: sort_text(asked.sort, asked.is_descending),
            columns: columns.collect(),
            lost: lost.collect(),
            created_at: view.created_at,
            updated_at: view.updated_at,
            version: view.version,
        }
    }

    /// The same with its version.
    pub fn versioned(shown: saved_views::Shown, caller: &Caller) -> Versioned<Self> {
        let view = Self::shown(shown, caller);
        let version = view.version;
        Versioned::ok(view, version)
    }

    pub const fn version(&self) -> i64 {
        self.version
    }
}

/// Columns of a body.
pub fn read_columns(bodies: &[Column], wrong: &mut Violations) -> Vec<ShownColumn> {
    let mut found = Violations::default();
    let names = bodies.iter().map(|column| column.id.as_str());
    let known: Vec<DealColumn> = columns(names, &mut found);
    for (index, column) in bodies.iter().enumerate() {
        let is_wrong = |width: u16| !ShownColumn::WIDTHS.contains(&width);
        if column.width.is_some_and(is_wrong) {
            let most = i64::from(*ShownColumn::WIDTHS.end());
            found.add_limit(
                format!("/columns/{index}/width"),
                "width_out_of_range",
                most,
            );
        }
    }
    let is_sound = found.is_empty();
    wrong.join(found);
    if !is_sound {
        return Vec::new();
    }
    let widths = bodies.iter().map(|column| column.width);
    let shown = known.into_iter().zip(widths);
    shown
        .map(|(column, width)| ShownColumn { column, width })
        .collect()
}
