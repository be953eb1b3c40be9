//! A report as it is shown.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Dimension, Figures, Measure, Period, Report};

/// What a row is about, in one dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyName {
    /// A record and its name; neither where there is none.
    Record(Option<(Uuid, String)>),
    /// The first day of a month, of a week, or a day.
    Day(NaiveDate),
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is about, in the order of [`Answer::by`].
    pub keys: Vec<KeyName>,
    /// The department above, where rows are departments; its figures are among that one's.
    pub parent: Option<Uuid>,
    /// The figures.
    pub figures: Figures,
    /// Those of the period with which it is compared.
    pub before: Option<Figures>,
}

/// A report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Which.
    pub report: Report,
    /// Of which days.
    pub period: Period,
    /// With which it is compared.
    pub compared: Option<Period>,
    /// By what rows are grouped.
    pub by: Vec<Dimension>,
    /// What the figures are, in order.
    pub measures: Vec<Measure>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The figures of everything.
    pub total: Figures,
    /// Those of the period with which it is compared.
    pub total_before: Option<Figures>,
}
