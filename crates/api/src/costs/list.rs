//! The list of costs.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::costs::{self, Filter, Sort};
use canape_domain::values::check_stretch;
use canape_domain::{App, Violations};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::body::{Cost, month};
use crate::deals::ids;
use crate::http::{CountWish, Cursors, Identified, List, Problem, Query, page_wish};

/// What narrows the list; several values of one parameter are separated by commas.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// From this month on.
    #[param(example = "2026-01")]
    month_from: Option<String>,
    /// Up to this month, which is included; at most 36 months of both.
    #[param(example = "2026-12")]
    month_to: Option<String>,
    /// `deal`, `employee`, `department`, `channel`, `firm`.
    subject_kind: Option<String>,
    deal_id: Option<String>,
    user_id: Option<String>,
    department_id: Option<String>,
    channel_id: Option<String>,
    category_id: Option<String>,
    /// `month`, `amount`, `created_at`; a minus before it: from the highest. `-month` unless told.
    #[param(example = "-month")]
    sort: Option<String>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
    /// Whether to count all costs of the filter.
    #[param(inline)]
    count: Option<CountWish>,
}

/// List costs, page by page.
#[utoipa::path(
    operation_id = "listCosts",
    tag = "costs",
    params(Asked),
    responses((status = 200, body = List<Cost>))
)]
#[get("/costs")]
pub async fn list_costs(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<List<Cost>, Problem> {
    let mut wrong = Violations::default();
    let filter = query.filter(&mut wrong);
    let sort = sort(query.sort.as_deref(), &mut wrong);
    let cursors = Cursors::bound_to(&caller, "listCosts", &query, sort.0.kind());
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, query.count, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let page = costs::list(&app, &caller, &filter, sort, &page).await?;
    Ok(List::page(page, &cursors, Cost::from))
}

impl Asked {
    fn filter(&self, wrong: &mut Violations) -> Filter {
        let from = month(self.month_from.as_ref(), "month_from", wrong);
        let until = month(self.month_to.as_ref(), "month_to", wrong);
        if let Some((from, until)) = from.zip(until) {
            wrong.take("month_to", check_stretch(from, until));
        }
        Filter {
            from,
            until,
            kinds: kinds(self.subject_kind.as_deref(), wrong),
            deals: ids(self.deal_id.as_ref(), "deal_id", wrong),
            users: ids(self.user_id.as_ref(), "user_id", wrong),
            departments: ids(self.department_id.as_ref(), "department_id", wrong),
            channels: ids(self.channel_id.as_ref(), "channel_id", wrong),
            categories: ids(self.category_id.as_ref(), "category_id", wrong),
        }
    }
}

/// Kinds of subjects separated by commas.
pub fn kinds(text: Option<&str>, wrong: &mut Violations) -> Vec<costs::SubjectKind> {
    let names = text.unwrap_or_default().split(',').map(str::trim);
    let mut kinds = Vec::new();
    for name in names.filter(|name| !name.is_empty()) {
        match costs::SubjectKind::from_wire(name) {
            Some(kind) => kinds.push(kind),
            None => wrong.add("subject_kind", "unknown_value"),
        }
    }
    kinds
}

fn sort(text: Option<&str>, wrong: &mut Violations) -> (Sort, bool) {
    let text = text.unwrap_or("-month");
    let (name, is_descending) = match text.strip_prefix('-') {
        Some(name) => (name, true),
        None => (text, false),
    };
    let sort = match name {
        "month" => Sort::Month,
        "amount" => Sort::Amount,
        "created_at" => Sort::CreatedAt,
        _ => {
            wrong.add("sort", "unknown_value");
            Sort::default()
        }
    };
    (sort, is_descending)
}
