//! By what figures are grouped.

use chrono::{Datelike, Months, NaiveDate, Weekday};
use uuid::Uuid;

use crate::deals::Record;

/// By what figures are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// By who is responsible; of closed deals by who was at the closing.
    Employee,
    /// By the department of a deal; of closed deals by that at the closing.
    Department,
    /// By how the deal came.
    Channel,
    /// By its type.
    DealType,
    /// By why it was lost.
    LossReason,
    /// By the stage on which it stands; of closed deals by that on which it stood before.
    Stage,
    /// By its road.
    Pipeline,
    /// By the products in the lines: a deal is in the group of each, with the amount and the VAT of
    /// these lines; lines without a product and deals without lines are a group of their own.
    Product,
    /// By months.
    Month,
    /// By weeks, from Monday on.
    Week,
    /// By days.
    Day,
}

/// What a group has in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A record, or that there is none.
    Record(Option<Uuid>),
    /// The first day of a month, of a week, or a day.
    Day(NaiveDate),
}

impl Dimension {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Employee,
        Self::Department,
        Self::Channel,
        Self::DealType,
        Self::LossReason,
        Self::Stage,
        Self::Pipeline,
        Self::Product,
        Self::Month,
        Self::Week,
        Self::Day,
    ];

    /// The name on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Employee => "employee",
            Self::Department => "department",
            Self::Channel => "channel",
            Self::DealType => "deal_type",
            Self::LossReason => "loss_reason",
            Self::Stage => "stage",
            Self::Pipeline => "pipeline",
            Self::Product => "product",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == name)
    }

    /// The key that lies as far behind `to` as `day` lies behind `from`.
    pub(super) fn later(self, day: NaiveDate, from: NaiveDate, to: NaiveDate) -> NaiveDate {
        if self == Self::Month {
            let number = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
            let months = number(to) - number(from);
            let shift = Months::new(months.unsigned_abs());
            let moved = if months < 0 {
                day.checked_sub_months(shift)
            } else {
                day.checked_add_months(shift)
            };
            return moved.unwrap_or(day);
        }
        let start = |day: NaiveDate| match self {
            Self::Week => day.week(Weekday::Mon).first_day(),
            _ => day,
        };
        day.checked_add_signed(start(to) - start(from))
            .unwrap_or(day)
    }

    /// The kind of record that its keys are; `None`: they are days.
    pub const fn record(self) -> Option<Record> {
        Some(match self {
            Self::Employee => Record::User,
            Self::Department => Record::Department,
            Self::Channel => Record::Channel,
            Self::DealType => Record::DealType,
            Self::LossReason => Record::LossReason,
            Self::Stage => Record::Stage,
            Self::Pipeline => Record::Pipeline,
            Self::Product => Record::Product,
            Self::Month | Self::Week | Self::Day => return None,
        })
    }
}
