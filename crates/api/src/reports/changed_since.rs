//! What has changed since.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::reports::{self, AskChanged, ChangedDeal};
use canape_domain::{App, SortKind, Violations};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::filter::{period, report, reported};
use crate::deals::State;
use crate::http::{CountWish, Cursors, Identified, List, Problem, Query, Ref, page_wish};

/// A deal that is no longer closed as it was.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::ChangedDeal)]
pub struct Changed {
    id: Uuid,
    #[schema(examples(1204))]
    number: i64,
    #[schema(examples("Поставка мебели"))]
    title: String,
    /// How it was closed then.
    was: State,
    /// When that was, in the account's time zone.
    was_closed_on: NaiveDate,
    /// By whom.
    was_closed_by: Option<Ref>,
    /// Who was responsible then.
    was_responsible: Option<Ref>,
    /// What it was worth then, VAT included, in roubles; `null` of deals that were opened again long
    /// ago.
    #[schema(examples("1600.00"))]
    was_amount: Option<String>,
    /// When it was opened again; `null`: it went to the trash as it was.
    reopened_at: Option<DateTime<Utc>>,
    reopened_by: Option<Ref>,
    /// How it stands now.
    status: State,
    /// When it is closed by now.
    closed_on: Option<NaiveDate>,
    /// Since when it is in the trash.
    deleted_at: Option<DateTime<Utc>>,
}

reported! {
    /// Of which report, and which days and deals.
    #[derive(Debug, Serialize, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct Asked {
        /// `company`, `employees`, `departments`, `channels`, `loss-reasons`: of the last, only what
        /// was lost.
        #[param(example = "company")]
        report: String,
        /// 1…200; 50 unless told.
        #[param(minimum = 1, maximum = 200)]
        limit: Option<u64>,
        /// Of the page before.
        cursor: Option<String>,
        /// Whether to count all of them.
        #[param(inline)]
        count: Option<CountWish>,
    }
}

/// List deals that were closed in a period and are no longer closed so: opened again, closed again on
/// another day, otherwise, for another reason or by somebody else, or in the trash. The latest first,
/// each once.
#[utoipa::path(
    operation_id = "listDealsChangedSince",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = List<Changed>))
)]
#[get("/reports/changed-since")]
pub async fn list_deals_changed_since(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<List<Changed>, Problem> {
    let mut wrong = Violations::default();
    let filter = query.filter(&mut wrong);
    let days = period(query.from, query.to, &mut wrong);
    let report = report(&query.report, &mut wrong);
    let cursors = Cursors::bound_to(&caller, "listDealsChangedSince", &query, SortKind::Day);
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, query.count, &cursors);
    let (Some(report), Some(period), Some(page), true) = (report, days, page, wrong.is_empty())
    else {
        return Err(wrong.into());
    };
    let ask = AskChanged {
        report,
        period,
        filter,
        page,
    };
    let page = reports::changed_since(&app, &caller, ask).await?;
    Ok(List::page(page, &cursors, shown))
}

fn shown(deal: ChangedDeal) -> Changed {
    let then = deal.then;
    Changed {
        id: deal.id.uuid(),
        number: deal.number,
        title: deal.title.to_string(),
        was: then.status.into(),
        was_closed_on: then.on,
        was_closed_by: then.by.map(Into::into),
        was_responsible: then.responsible.map(Into::into),
        was_amount: then.amount.map(|amount| amount.to_string()),
        reopened_at: deal.reopened_at,
        reopened_by: deal.reopened_by.map(Into::into),
        status: deal.status.into(),
        closed_on: deal.closed_on,
        deleted_at: deal.deleted_at,
    }
}
