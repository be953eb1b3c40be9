//! The deals behind a figure.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::reports::{self, Dimension, Drill, Drilled, Measure};
use canape_domain::{App, SortKind, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::figures::Figure;
use super::filter::{CompareWish, period, report, reported};
use crate::deals::{State, values};
use crate::http::{Cursors, Identified, List, Problem, Query, Ref, page_wish};

/// A deal behind a figure.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Deal)]
pub struct DealBehind {
    id: Uuid,
    #[schema(examples(1204))]
    number: i64,
    #[schema(examples("Поставка мебели"))]
    title: String,
    status: State,
    /// When it was made, or closed: what the period is about.
    date: NaiveDate,
    client_name: Option<String>,
    /// Of a closed deal, who was responsible at the closing.
    responsible: Option<Ref>,
    /// What it adds to the figure: a number of pieces or a decimal string. Of a share or an average,
    /// what that is of this deal alone.
    value: Option<Figure>,
}

reported! {
    /// Which figure, of which cell: a month is part of the period.
    #[derive(Debug, Serialize, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct Behind {
        /// `company`, `employees`, `departments`, `channels`, `loss-reasons`.
        #[param(example = "employees")]
        report: String,
        /// One of those that the report measures.
        #[param(example = "revenue")]
        measure: String,
        /// Of the period with which this one is compared, instead.
        #[param(inline)]
        compare: Option<CompareWish>,
        /// The records of the row, as its `keys` name them: `channel:…,deal_type:none`. Of most
        /// figures a filter by the same tells the same; but a row of `customers` has those first
        /// purchases that stand there, and one of a `product` the lines of that product.
        #[param(example = "deal_type:none")]
        row: Option<String>,
        /// 1…200; 50 unless told.
        #[param(minimum = 1, maximum = 200)]
        limit: Option<u64>,
        /// Of the page before.
        cursor: Option<String>,
    }
}

/// List the deals behind a figure of a report, the latest first; their values sum to the figure.
#[utoipa::path(
    operation_id = "listDealsBehindFigure",
    tag = "reports",
    params(Behind),
    responses((status = 200, body = List<DealBehind>))
)]
#[get("/reports/deals-behind")]
pub async fn list_deals_behind_figure(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Behind>,
) -> Result<List<DealBehind>, Problem> {
    let mut wrong = Violations::default();
    let filter = query.filter(&mut wrong);
    let days = period(query.from, query.to, &mut wrong);
    let report = report(&query.report, &mut wrong);
    let measure = Measure::from_wire(&query.measure);
    if measure.is_none() {
        wrong.add("measure", "unknown_value");
    }
    let row = values(query.row.as_ref(), "row", &mut wrong, key);
    let cursors = Cursors::bound_to(&caller, "listDealsBehindFigure", &query, SortKind::Day);
    let page = page_wish(
        &mut wrong,
        query.limit,
        query.cursor.as_deref(),
        None,
        &cursors,
    );
    let (Some(period), Some(report), Some(measure), Some(page), true) =
        (days, report, measure, page, wrong.is_empty())
    else {
        return Err(wrong.into());
    };
    let drill = Drill {
        report,
        measure,
        period,
        compare: query.compare.map(Into::into),
        filter,
        row,
        page,
    };
    let page = reports::drill(&app, &caller, drill).await?;
    Ok(List::page(page, &cursors, |drilled| {
        shown(drilled, measure)
    }))
}

/// A key of a row: its dimension, and the record if there is one.
pub(super) fn key(text: &str, wrong: &mut Violations) -> Option<(Dimension, Option<Uuid>)> {
    let read = || {
        let (dimension, id) = text.split_once(':')?;
        let dimension = Dimension::from_wire(dimension).filter(|one| one.record().is_some())?;
        let id = match id {
            "none" => None,
            id => Some(Uuid::parse_str(id).ok()?),
        };
        Some((dimension, id))
    };
    let key = read();
    if key.is_none() {
        wrong.add("row", "unknown_value");
    }
    key
}

pub(super) fn shown((deal, value): Drilled, measure: Measure) -> DealBehind {
    DealBehind {
        id: deal.id.uuid(),
        number: deal.number,
        title: deal.title.to_string(),
        status: deal.status.into(),
        date: deal.on,
        client_name: deal.client,
        responsible: deal.responsible.map(Into::into),
        value: value.map(|value| Figure::of(measure, value)),
    }
}
