//! The payments behind money that came, and the costs behind what is spent besides deals.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::reports::{self, Bearer, CostPart, Drill, DrilledCost, DrilledPayment, Measure};
use canape_domain::{App, PageWish, SortKind, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::drill::key;
use super::figures::hundredths;
use super::filter::{CompareWish, period, report, reported};
use crate::deals::values;
use crate::http::{Cursors, Identified, List, Problem, Query, page_wish};

/// A payment behind money that came.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Payment)]
pub struct PaymentBehind {
    id: Uuid,
    #[schema(examples(318))]
    number: i64,
    /// The day of the bank.
    date: NaiveDate,
    #[schema(examples("ООО «Ромашка»"))]
    payer_name: String,
    purpose: Option<String>,
    /// Roubles, VAT included: what it adds to the figure, below zero where it went back.
    #[schema(examples("1600.00"))]
    value: String,
}

/// Who bears a cost.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::BearerKind)]
pub enum BearerKind {
    Employee,
    Department,
    Channel,
    Firm,
}

/// What of the costs of a bearer it is.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::CostPart)]
pub enum PartOf {
    /// Entries of costs.
    Entries,
    Salary,
    Commission,
}

/// A part of what is spent besides deals.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Cost)]
pub struct CostBehind {
    kind: BearerKind,
    /// `null`: the firm as a whole.
    id: Option<Uuid>,
    /// `null`: the firm, or a record that is there no more.
    name: Option<String>,
    #[schema(examples("2026-11"))]
    month: String,
    part: PartOf,
    /// Roubles without the VAT that is deducted: what it adds to the figure, of a month that is covered
    /// in part by its days.
    #[schema(examples("1600.00"))]
    value: String,
}

reported! {
    /// Which cell: a month is part of the period.
    #[derive(Debug, Serialize, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct Payments {
        /// `company`, `employees`, `departments`.
        #[param(example = "company")]
        report: String,
        /// Of the period with which this one is compared, instead.
        #[param(inline)]
        compare: Option<CompareWish>,
        /// The records of the row, as its `keys` name them: `employee:…`, `deal_type:none`.
        #[param(example = "deal_type:none")]
        row: Option<String>,
        /// 1…200; 50 unless told.
        #[param(minimum = 1, maximum = 200)]
        limit: Option<u64>,
        /// Of the page before.
        cursor: Option<String>,
    }
}

reported! {
    /// Which cell: a month is part of the period.
    #[derive(Debug, Serialize, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct Costs {
        /// `company`, `employees`, `departments`, `channels`.
        #[param(example = "company")]
        report: String,
        /// Of the period with which this one is compared, instead.
        #[param(inline)]
        compare: Option<CompareWish>,
        /// The record of the row, as its `keys` name it: `employee:…`, `department:…`, `channel:…`.
        #[param(example = "department:none")]
        row: Option<String>,
    }
}

/// List the payments behind `received` of a report, the latest first; their values sum to the figure.
#[utoipa::path(
    operation_id = "listPaymentsBehindFigure",
    tag = "reports",
    params(Payments),
    responses((status = 200, body = List<PaymentBehind>))
)]
#[get("/reports/payments-behind")]
pub async fn list_payments_behind_figure(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Payments>,
) -> Result<List<PaymentBehind>, Problem> {
    let mut wrong = Violations::default();
    let filter = query.filter(&mut wrong);
    let days = period(query.from, query.to, &mut wrong);
    let report = report(&query.report, &mut wrong);
    let row = values(query.row.as_ref(), "row", &mut wrong, key);
    let cursors = Cursors::bound_to(&caller, "listPaymentsBehindFigure", &query, SortKind::Day);
    let page = page_wish(
        &mut wrong,
        query.limit,
        query.cursor.as_deref(),
        None,
        &cursors,
    );
    let (Some(period), Some(report), Some(page), true) = (days, report, page, wrong.is_empty())
    else {
        return Err(wrong.into());
    };
    let drill = Drill {
        report,
        measure: Measure::Received,
        period,
        compare: query.compare.map(Into::into),
        filter,
        row,
        page,
    };
    let page = reports::payments_behind(&app, &caller, drill).await?;
    Ok(List::page(page, &cursors, PaymentBehind::from))
}

/// List what is spent besides deals, behind `own_costs` of a report: of each bearer and month the
/// entries, the salary and the commission, the latest month and the most first; the values sum to the
/// figure, and there are none where that is `null`.
#[utoipa::path(
    operation_id = "listCostsBehindFigure",
    tag = "reports",
    params(Costs),
    responses((status = 200, body = List<CostBehind>))
)]
#[get("/reports/costs-behind")]
pub async fn list_costs_behind_figure(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Costs>,
) -> Result<List<CostBehind>, Problem> {
    let mut wrong = Violations::default();
    let filter = query.filter(&mut wrong);
    let days = period(query.from, query.to, &mut wrong);
    let report = report(&query.report, &mut wrong);
    let row = values(query.row.as_ref(), "row", &mut wrong, key);
    let (Some(period), Some(report), true) = (days, report, wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let drill = Drill {
        report,
        measure: Measure::OwnCosts,
        period,
        compare: query.compare.map(Into::into),
        filter,
        row,
        page: PageWish::default(),
    };
    let costs = reports::costs_behind(&app, &caller, drill).await?;
    Ok(List::whole(
        costs.into_iter().map(CostBehind::from).collect(),
    ))
}

impl From<DrilledPayment> for PaymentBehind {
    fn from(payment: DrilledPayment) -> Self {
        Self {
            id: payment.id.uuid(),
            number: payment.number,
            date: payment.on,
            payer_name: payment.payer,
            purpose: payment.purpose.map(|purpose| purpose.to_string()),
            value: hundredths(payment.value),
        }
    }
}

impl From<DrilledCost> for CostBehind {
    fn from(cost: DrilledCost) -> Self {
        let (kind, id) = match cost.bearer {
            Bearer::Employee(id) => (BearerKind::Employee, Some(id)),
            Bearer::Department(id) => (BearerKind::Department, Some(id)),
            Bearer::Channel(id) => (BearerKind::Channel, Some(id)),
            Bearer::Firm => (BearerKind::Firm, None),
        };
        Self {
            kind,
            id,
            name: cost.name,
            month: cost.month.format("%Y-%m").to_string(),
            part: match cost.part {
                CostPart::Entries => PartOf::Entries,
                CostPart::Salary => PartOf::Salary,
                CostPart::Commission => PartOf::Commission,
            },
            value: hundredths(cost.amount),
        }
    }
}
