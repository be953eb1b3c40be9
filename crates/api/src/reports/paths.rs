//! Movement of deals.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::reports::{self, AskPaths, DealPath, Standing};
use canape_domain::{App, Counting, Limit, PageWish, SortKind, Violations};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::filter::{period, reported};
use crate::deals::{State, Visit};
use crate::http::{Cursors, Identified, List, Problem, Query, Ref, page_wish};

/// Deals that stand still.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::Standing)]
pub enum StandingWish {
    /// Open, and on their stage for longer than its norm.
    Stuck,
    /// Open, and nobody has planned what comes next.
    WithoutTask,
}

reported! {
    /// Deals made on which days.
    #[derive(Debug, Serialize, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct Asked {
        /// Only those that stand still.
        #[param(inline)]
        standing: Option<StandingWish>,
        /// 1…200; 50 unless told.
        #[param(minimum = 1, maximum = 200)]
        limit: Option<u64>,
        /// Of the page before.
        cursor: Option<String>,
    }
}

/// The path of a deal.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::DealPath)]
pub struct PathOf {
    id: Uuid,
    #[schema(examples(1204))]
    number: i64,
    #[schema(examples("Поставка мебели"))]
    title: String,
    #[schema(examples("1600.00"))]
    amount: String,
    status: State,
    created_on: NaiveDate,
    responsible: Option<Ref>,
    /// Open, and on its stage for longer than the norm.
    is_stuck: bool,
    /// Whether somebody has planned what comes next.
    has_task: bool,
    /// Its stays on stages, oldest first.
    visits: Vec<Visit>,
}

/// List the paths of the deals made in a period, the latest first: when on which stage, how long,
/// and by whom.
#[utoipa::path(
    operation_id = "listDealPaths",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = List<PathOf>))
)]
#[get("/reports/movement")]
pub async fn list_deal_paths(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<List<PathOf>, Problem> {
    let mut wrong = Violations::default();
    let cursors = Cursors::bound_to(&caller, "listDealPaths", &query, SortKind::Day);
    let page = page_wish(
        &mut wrong,
        query.limit,
        query.cursor.as_deref(),
        None,
        &cursors,
    );
    let (Some(ask), Some(page)) = (query.ask(&mut wrong), page) else {
        return Err(wrong.into());
    };
    let ask = AskPaths { page, ..ask };
    let page = reports::paths(&app, &caller, ask).await?;
    let now = app.now();
    Ok(List::page(page, &cursors, |path| shown(path, now)))
}

impl Asked {
    pub fn into_ask(self) -> Result<AskPaths, Violations> {
        let mut wrong = Violations::default();
        self.ask(&mut wrong).ok_or(wrong)
    }

    /// What is asked of the first page; `None`: something is wrong.
    fn ask(&self, wrong: &mut Violations) -> Option<AskPaths> {
        let filter = self.filter(wrong);
        let period = period(self.from, self.to, wrong)?;
        wrong.is_empty().then(|| AskPaths {
            period,
            filter,
            standing: self.standing.map(|wish| match wish {
                StandingWish::Stuck => Standing::Stuck,
                StandingWish::WithoutTask => Standing::WithoutTask,
            }),
            page: PageWish {
                limit: Limit::most(),
                after: None,
                counting: Counting::No,
            },
        })
    }
}

fn shown(path: DealPath, now: DateTime<Utc>) -> PathOf {
    let deal = path.deal;
    PathOf {
        id: deal.id.uuid(),
        number: deal.number,
        title: deal.title.to_string(),
        amount: deal.amount.to_string(),
        status: deal.status.into(),
        created_on: deal.created_on,
        responsible: deal.responsible.map(Into::into),
        is_stuck: path.is_stuck,
        has_task: deal.has_task,
        visits: path
            .visits
            .into_iter()
            .map(|visit| Visit::of(visit, now))
            .collect(),
    }
}
