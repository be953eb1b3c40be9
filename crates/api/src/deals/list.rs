//! The list of deals.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, Violations, deals};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::body::{StageRef, State, names};
use super::filter::{asked, sort};
use crate::http::{CountWish, Cursors, Identified, List, Problem, Query, Ref, page_wish};

/// A deal as a row of the list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = deals::DealRow)]
pub struct DealRow {
    id: Uuid,
    #[schema(examples(1204))]
    number: i64,
    #[schema(examples("Поставка мебели"))]
    title: String,
    #[schema(examples("1600.00"))]
    amount: String,
    status: State,
    pipeline_id: Uuid,
    stage: StageRef,
    contact: Option<Ref>,
    company: Option<Ref>,
    responsible: Option<Ref>,
    channel: Ref,
    /// Since when it stands on its stage.
    stage_entered_at: DateTime<Utc>,
    expected_close_on: Option<NaiveDate>,
    tags: Vec<String>,
    next_task_due_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
    version: i64,
}

asked! {
    /// What narrows the list; several values of one parameter are separated by commas.
    #[derive(Debug, Serialize, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct Filter {
        /// `created_at`, `updated_at`, `amount`, `expected_close_on`, `number`, `title`,
        /// `stage_entered_at`; a minus before it: from the highest. `-created_at` unless told.
        #[param(example = "-created_at")]
        sort: Option<String>,
        /// 1…200; 50 unless told.
        #[param(minimum = 1, maximum = 200)]
        limit: Option<u64>,
        /// Of the page before.
        cursor: Option<String>,
        /// Whether to count all deals of the filter.
        #[param(inline)]
        count: Option<CountWish>,
    }
}

impl From<deals::DealRow> for DealRow {
    fn from(row: deals::DealRow) -> Self {
        Self {
            id: row.id.uuid(),
            number: row.number,
            title: row.title.to_string(),
            amount: row.amount.to_string(),
            status: row.stage.kind.into(),
            pipeline_id: row.pipeline.uuid(),
            stage: StageRef::new(row.stage, None),
            contact: row.contact.map(Into::into),
            company: row.company.map(Into::into),
            responsible: row.responsible.map(Into::into),
            channel: row.channel.into(),
            stage_entered_at: row.stage_entered_at,
            expected_close_on: row.expected_close_on,
            tags: names(&row.tags),
            next_task_due_at: row.next_task_due_at,
            created_at: row.created_at,
            updated_at: row.updated_at,
            closed_at: row.closed_at,
            version: row.version,
        }
    }
}

/// List deals, page by page.
#[utoipa::path(
    operation_id = "listDeals",
    tag = "deals",
    params(Filter),
    responses((status = 200, body = List<DealRow>))
)]
#[get("/deals")]
pub async fn list_deals(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Filter>,
) -> Result<List<DealRow>, Problem> {
    let mut wrong = Violations::default();
    let filter = query.read(&mut wrong);
    let (sort, is_descending) = sort(query.sort.as_deref(), "sort", &mut wrong);
    let cursors = Cursors::bound_to(&caller, "listDeals", &query, sort.kind());
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, query.count, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let wish = deals::ListDeals {
        filter,
        sort,
        is_descending,
        page,
    };
    let page = deals::list(&app, &caller, wish).await?;
    Ok(List::page(page, &cursors, DealRow::from))
}
