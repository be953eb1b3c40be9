//! The list of deals.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::deals::{self, DealFilter, DealSort, Tag};
use canape_domain::{App, Id, Violations};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::body::{StageRef, State, names};
use super::line::money;
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
    expected_close_on: Option<NaiveDate>,
    tags: Vec<String>,
    next_task_due_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
    version: i64,
}

/// What narrows the list; several values of one parameter are separated by commas.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    pipeline_id: Option<String>,
    stage_id: Option<String>,
    /// `open`, `won`, `lost`.
    #[param(example = "open")]
    status: Option<String>,
    responsible_id: Option<String>,
    department_id: Option<String>,
    channel_id: Option<String>,
    deal_type_id: Option<String>,
    loss_reason_id: Option<String>,
    contact_id: Option<String>,
    company_id: Option<String>,
    tag: Option<String>,
    amount_from: Option<String>,
    amount_to: Option<String>,
    /// Local dates of the account.
    created_from: Option<NaiveDate>,
    created_to: Option<NaiveDate>,
    expected_close_from: Option<NaiveDate>,
    expected_close_to: Option<NaiveDate>,
    closed_from: Option<NaiveDate>,
    closed_to: Option<NaiveDate>,
    /// Open, and nobody has planned what comes next.
    without_task: Option<bool>,
    /// The trash instead of the living.
    trash: Option<bool>,
    /// `created_at`, `updated_at`, `amount`, `expected_close_on`, `number`, `title`; a minus before
    /// it: from the highest. `-created_at` unless told.
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

impl Filter {
    /// The domain's filter, or everything that is wrong with it.
    pub fn read(&self, wrong: &mut Violations) -> DealFilter {
        let amount = |text: &Option<String>, name: &str, wrong: &mut Violations| {
            text.as_ref()
                .and_then(|text| money(text, name.to_owned(), wrong))
        };
        DealFilter {
            pipelines: ids(self.pipeline_id.as_ref(), "pipeline_id", wrong),
            stages: ids(self.stage_id.as_ref(), "stage_id", wrong),
            statuses: statuses(self.status.as_ref(), wrong),
            responsible: ids(self.responsible_id.as_ref(), "responsible_id", wrong),
            departments: ids(self.department_id.as_ref(), "department_id", wrong),
            channels: ids(self.channel_id.as_ref(), "channel_id", wrong),
            deal_types: ids(self.deal_type_id.as_ref(), "deal_type_id", wrong),
            loss_reasons: ids(self.loss_reason_id.as_ref(), "loss_reason_id", wrong),
            contacts: ids(self.contact_id.as_ref(), "contact_id", wrong),
            companies: ids(self.company_id.as_ref(), "company_id", wrong),
            tags: values(self.tag.as_ref(), "tag", wrong, |text, wrong| {
                wrong.take("tag", Tag::parse(text))
            }),
            amount_from: amount(&self.amount_from, "amount_from", wrong),
            amount_to: amount(&self.amount_to, "amount_to", wrong),
            created_from: self.created_from,
            created_to: self.created_to,
            expected_from: self.expected_close_from,
            expected_to: self.expected_close_to,
            closed_from: self.closed_from,
            closed_to: self.closed_to,
            without_task: self.without_task.unwrap_or(false),
            trash: self.trash.unwrap_or(false),
        }
    }
}

fn values<T>(
    text: Option<&String>,
    name: &'static str,
    wrong: &mut Violations,
    read: impl Fn(&str, &mut Violations) -> Option<T>,
) -> Vec<T> {
    const MOST: usize = 100;
    let texts: Vec<&str> = text
        .map(|text| text.split(',').collect())
        .unwrap_or_default();
    if texts.len() > MOST {
        wrong.add_limit(name, "too_many", 100);
        return Vec::new();
    }
    texts
        .into_iter()
        .filter_map(|text| read(text.trim(), wrong))
        .collect()
}

/// Ids separated by commas.
pub fn ids<T>(text: Option<&String>, name: &'static str, wrong: &mut Violations) -> Vec<Id<T>> {
    values(text, name, wrong, |text, wrong| {
        if let Ok(id) = Uuid::parse_str(text) {
            return Some(Id::from(id));
        }
        wrong.add(name, "unknown_id");
        None
    })
}

fn statuses(
    text: Option<&String>,
    wrong: &mut Violations,
) -> Vec<canape_domain::pipelines::StageKind> {
    values(text, "status", wrong, |text, wrong| {
        let kind = canape_domain::pipelines::StageKind::from_wire(text);
        if kind.is_none() {
            wrong.add("status", "unknown_value");
        }
        kind
    })
}

fn sort(text: Option<&str>, wrong: &mut Violations) -> (DealSort, bool) {
    let text = text.unwrap_or("-created_at");
    let (name, is_descending) = match text.strip_prefix('-') {
        Some(name) => (name, true),
        None => (text, false),
    };
    let sort = match name {
        "created_at" => DealSort::CreatedAt,
        "updated_at" => DealSort::UpdatedAt,
        "amount" => DealSort::Amount,
        "expected_close_on" => DealSort::ExpectedCloseOn,
        "number" => DealSort::Number,
        "title" => DealSort::Title,
        _ => {
            wrong.add("sort", "unknown_value");
            DealSort::CreatedAt
        }
    };
    (sort, is_descending)
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
    let (sort, is_descending) = sort(query.sort.as_deref(), &mut wrong);
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
    let page = deals::list(&app, &caller, &wish).await?;
    Ok(List::page(page, &cursors, DealRow::from))
}
