//! A report on the wire.

use canape_domain::reports::{self, Dimension, KeyName, Measure, Unit};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::figures::Figures;

/// Some days.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Period)]
pub struct Days {
    from: NaiveDate,
    to: NaiveDate,
}

/// A figure's name and unit.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Measure)]
pub struct MeasureOf {
    #[schema(examples("revenue"))]
    name: &'static str,
    unit: UnitOf,
    /// What is behind it; `null`: it is computed from others that have something.
    behind: Option<BehindOf>,
}

/// What is behind a figure, and what lists it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::Behind)]
pub enum BehindOf {
    /// `GET /reports/deals-behind`.
    Deals,
    /// `GET /reports/payments-behind`.
    Payments,
    /// `GET /reports/costs-behind`.
    Costs,
}

/// In what a figure is counted.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::Unit)]
pub enum UnitOf {
    Count,
    Money,
    Percent,
    Days,
}

/// What a row is about, in one dimension.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Key)]
pub struct KeyOf {
    /// `employee`, `department`, `channel`, `deal_type`, `loss_reason`, `stage`, `pipeline`,
    /// `product`, `month`, `week`, `day`.
    #[schema(examples("employee"))]
    dimension: &'static str,
    /// The record; `null`: there is none, or it is days. Lines without a product and deals without
    /// lines have no `product`.
    id: Option<Uuid>,
    name: Option<String>,
    /// The first day of the month or week, or the day.
    first_day: Option<NaiveDate>,
}

/// One row.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Row)]
pub struct RowOf {
    /// In the order of `by`.
    keys: Vec<KeyOf>,
    /// The department above; its figures hold these.
    parent_id: Option<Uuid>,
    figures: Figures,
    /// The same of the period with which it is compared.
    before: Option<Figures>,
}

/// A report.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Report)]
pub struct ReportOf {
    #[schema(examples("employees"))]
    report: &'static str,
    period: Days,
    /// With which it is compared.
    compared: Option<Days>,
    /// By what rows are grouped.
    #[schema(examples(json!(["employee"])))]
    by: Vec<&'static str>,
    /// What the figures are, in order.
    measures: Vec<MeasureOf>,
    rows: Vec<RowOf>,
    /// Of everything that the reader may see; departments that lie below others count once.
    total: Figures,
    total_before: Option<Figures>,
}

impl From<reports::Period> for Days {
    fn from(period: reports::Period) -> Self {
        Self {
            from: period.first,
            to: period.last,
        }
    }
}

impl From<Measure> for MeasureOf {
    fn from(measure: Measure) -> Self {
        Self {
            name: measure.wire(),
            behind: match measure {
                Measure::Received => Some(BehindOf::Payments),
                Measure::OwnCosts => Some(BehindOf::Costs),
                _ => measure.facts().map(|_| BehindOf::Deals),
            },
            unit: measure.unit().into(),
        }
    }
}

impl From<Unit> for UnitOf {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Count => Self::Count,
            Unit::Money => Self::Money,
            Unit::Percent => Self::Percent,
            Unit::Days => Self::Days,
        }
    }
}

impl KeyOf {
    fn of(dimension: Dimension, key: KeyName) -> Self {
        let (record, first_day) = match key {
            KeyName::Record(record) => (record, None),
            KeyName::Day(day) => (None, Some(day)),
        };
        let (id, name) = record.unzip();
        Self {
            dimension: dimension.wire(),
            id,
            name,
            first_day,
        }
    }
}

impl From<reports::Answer> for ReportOf {
    fn from(answer: reports::Answer) -> Self {
        let by = answer.by.clone();
        let row = |row: reports::Row| RowOf {
            keys: by
                .iter()
                .zip(row.keys)
                .map(|(dimension, key)| KeyOf::of(*dimension, key))
                .collect(),
            parent_id: row.parent,
            figures: Figures(row.figures),
            before: row.before.map(Figures),
        };
        Self {
            report: answer.report.wire(),
            period: answer.period.into(),
            compared: answer.compared.map(Into::into),
            by: answer.by.iter().map(|by| by.wire()).collect(),
            measures: answer.measures.into_iter().map(Into::into).collect(),
            rows: answer.rows.into_iter().map(row).collect(),
            total: Figures(answer.total),
            total_before: answer.total_before.map(Figures),
        }
    }
}
