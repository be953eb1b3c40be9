//! The deals behind a cell of a rating, of cohorts and of a funnel.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::reports::{
    self, BehindCohort, BehindFunnel, BehindRating, Measure, Passing, RatedSubject,
};
use canape_domain::values::Month;
use canape_domain::{App, Id, PageWish, SortKind, Violations};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::drill::{DealBehind, shown};
use super::filter::{period, reported};
use super::funnel::{Mode, asked};
use super::rating::Rated;
use crate::http::{Cursors, Identified, List, Problem, Query, page_wish};

reported! {
    /// Which row, of which rating.
    #[derive(Debug, Serialize, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct OfRating {
        #[param(inline)]
        rated: Rated,
        /// The row by its kind and id: `company:…`, `contact:…`, `product:…`, or `none`.
        #[param(example = "company:0199a1c0-0000-7000-8000-000000000001")]
        subject: String,
        /// 1…200; 50 unless told.
        #[param(minimum = 1, maximum = 200)]
        limit: Option<u64>,
        /// Of the page before.
        cursor: Option<String>,
    }
}

reported! {
    /// Which cohort, and on which days it bought.
    #[derive(Debug, Serialize, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct OfCohort {
        /// The month of the first purchases.
        #[param(example = "2026-09")]
        cohort: String,
        /// 1…200; 50 unless told.
        #[param(minimum = 1, maximum = 200)]
        limit: Option<u64>,
        /// Of the page before.
        cursor: Option<String>,
    }
}

/// A figure of a stage.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::Passing)]
pub enum PassingWish {
    Entered,
    WentOn,
    Won,
    Lost,
}

reported! {
    /// Which figure, of which stage of a funnel.
    #[derive(Debug, Serialize, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct OfFunnel {
        /// `cohort` unless told.
        #[param(inline)]
        mode: Option<Mode>,
        /// The stage, one of the road.
        at: Uuid,
        #[param(inline)]
        passing: PassingWish,
        /// 1…200; 50 unless told.
        #[param(minimum = 1, maximum = 200)]
        limit: Option<u64>,
        /// Of the page before.
        cursor: Option<String>,
    }
}

/// List the deals behind a row of a rating, the latest first; their values, roubles without VAT, sum to
/// its revenue. Of a product they are those of its lines.
#[utoipa::path(
    operation_id = "listDealsBehindRating",
    tag = "reports",
    params(OfRating),
    responses((status = 200, body = List<DealBehind>))
)]
#[get("/reports/rating/deals")]
pub async fn list_deals_behind_rating(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<OfRating>,
) -> Result<List<DealBehind>, Problem> {
    let mut wrong = Violations::default();
    let filter = query.filter(&mut wrong);
    let days = period(query.from, query.to, &mut wrong);
    let subject = subject(&query.subject);
    if subject.is_none() {
        wrong.add("subject", "unknown_value");
    }
    let cursors = Cursors::bound_to(&caller, "listDealsBehindRating", &query, SortKind::Day);
    let page = page_of(&cursors, query.limit, query.cursor.as_deref(), &mut wrong);
    let (Some(period), Some(subject), Some(page), true) = (days, subject, page, wrong.is_empty())
    else {
        return Err(wrong.into());
    };
    let wish = BehindRating {
        rated: query.rated.into(),
        subject,
        period,
        filter,
        page,
    };
    let page = reports::behind_rating(&app, &caller, wish).await?;
    Ok(List::page(page, &cursors, |deal| {
        shown(deal, Measure::Revenue)
    }))
}

/// List the deals that clients of a cohort bought on some days, the latest first; their values, roubles
/// without VAT, sum to the revenue of that month of the cohort, or of all its months.
#[utoipa::path(
    operation_id = "listDealsBehindCohort",
    tag = "reports",
    params(OfCohort),
    responses((status = 200, body = List<DealBehind>))
)]
#[get("/reports/cohorts/deals")]
pub async fn list_deals_behind_cohort(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<OfCohort>,
) -> Result<List<DealBehind>, Problem> {
    let mut wrong = Violations::default();
    let filter = query.filter(&mut wrong);
    let days = period(query.from, query.to, &mut wrong);
    let cohort = wrong.take("cohort", Month::parse(&query.cohort));
    let cursors = Cursors::bound_to(&caller, "listDealsBehindCohort", &query, SortKind::Day);
    let page = page_of(&cursors, query.limit, query.cursor.as_deref(), &mut wrong);
    let (Some(period), Some(cohort), Some(page), true) = (days, cohort, page, wrong.is_empty())
    else {
        return Err(wrong.into());
    };
    let wish = BehindCohort {
        cohort,
        period,
        filter,
        page,
    };
    let page = reports::behind_cohort(&app, &caller, wish).await?;
    Ok(List::page(page, &cursors, |deal| {
        shown(deal, Measure::Revenue)
    }))
}

/// List the deals behind a figure of a stage in a funnel, the latest made first; their values, how often
/// each counts, sum to the figure.
#[utoipa::path(
    operation_id = "listDealsBehindFunnel",
    tag = "reports",
    params(OfFunnel),
    responses((status = 200, body = List<DealBehind>))
)]
#[get("/reports/funnel/deals")]
pub async fn list_deals_behind_funnel(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<OfFunnel>,
) -> Result<List<DealBehind>, Problem> {
    let mut wrong = Violations::default();
    let filter = query.filter(&mut wrong);
    let days = period(query.from, query.to, &mut wrong);
    let cursors = Cursors::bound_to(&caller, "listDealsBehindFunnel", &query, SortKind::Day);
    let page = page_of(&cursors, query.limit, query.cursor.as_deref(), &mut wrong);
    let funnel = asked(query.mode, days, filter, &mut wrong);
    let (Some(funnel), Some(page), true) = (funnel, page, wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let wish = BehindFunnel {
        funnel,
        stage: Id::from(query.at),
        passing: query.passing.into(),
        page,
    };
    let page = reports::behind_funnel(&app, &caller, wish).await?;
    Ok(List::page(page, &cursors, |deal| {
        shown(deal, Measure::Deals)
    }))
}

fn page_of(
    cursors: &Cursors,
    limit: Option<u64>,
    cursor: Option<&str>,
    wrong: &mut Violations,
) -> Option<PageWish> {
    page_wish(wrong, limit, cursor, None, cursors)
}

/// A row by its kind and id.
fn subject(text: &str) -> Option<RatedSubject> {
    if text == "none" {
        return Some(RatedSubject::None);
    }
    let (kind, id) = text.split_once(':')?;
    let id = Uuid::parse_str(id).ok()?;
    match kind {
        "company" => Some(RatedSubject::Company(Id::from(id))),
        "contact" => Some(RatedSubject::Contact(Id::from(id))),
        "product" => Some(RatedSubject::Product(Id::from(id))),
        _ => None,
    }
}

impl From<PassingWish> for Passing {
    fn from(wish: PassingWish) -> Self {
        match wish {
            PassingWish::Entered => Self::Entered,
            PassingWish::WentOn => Self::WentOn,
            PassingWish::Won => Self::Won,
            PassingWish::Lost => Self::Lost,
        }
    }
}
