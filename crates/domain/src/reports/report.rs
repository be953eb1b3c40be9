//! The reports over deals: what each measures, and by what it may be grouped.

use super::{Dimension, Fact, Measure};

/// A report over deals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Report {
    /// The firm over a period.
    Company,
    /// Profitability of employees.
    Employees,
    /// Profitability of departments: each with all below it.
    Departments,
    /// Sales channels.
    Channels,
    /// Why deals are lost.
    LossReasons,
}

impl Report {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Company,
        Self::Employees,
        Self::Departments,
        Self::Channels,
        Self::LossReasons,
    ];

    /// The name on the wire, as in the path.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Employees => "employees",
            Self::Departments => "departments",
            Self::Channels => "channels",
            Self::LossReasons => "loss-reasons",
        }
    }

    /// What its rows are; `None`: it has one row, or rows of [`Report::splits`].
    pub const fn rows(self) -> Option<Dimension> {
        match self {
            Self::Company => None,
            Self::Employees => Some(Dimension::Employee),
            Self::Departments => Some(Dimension::Department),
            Self::Channels => Some(Dimension::Channel),
            Self::LossReasons => Some(Dimension::LossReason),
        }
    }

    /// By what its rows may be split once more.
    pub const fn splits(self) -> &'static [Dimension] {
        match self {
            Self::Company => &[
                Dimension::Month,
                Dimension::Week,
                Dimension::Day,
                Dimension::Pipeline,
                Dimension::DealType,
            ],
            Self::Employees | Self::Channels | Self::Departments => {
                &[Dimension::Month, Dimension::Pipeline, Dimension::DealType]
            }
            Self::LossReasons => &[
                Dimension::Stage,
                Dimension::Employee,
                Dimension::Department,
                Dimension::Channel,
                Dimension::DealType,
                Dimension::Product,
                Dimension::Month,
            ],
        }
    }

    /// What it measures.
    pub const fn measures(self) -> &'static [Measure] {
        match self {
            Self::Company => &[
                Measure::Requests,
                Measure::Deals,
                Measure::Won,
                Measure::Lost,
                Measure::Conversion,
                Measure::Revenue,
                Measure::AverageDeal,
                Measure::Cycle,
                Measure::LostAmount,
                Measure::CostPrice,
                Measure::Uncosted,
                Measure::DealCosts,
                Measure::DealProfit,
                Measure::OwnCosts,
                Measure::Profit,
                Measure::Margin,
                Measure::Received,
            ],
            Self::Employees | Self::Departments => &[
                Measure::Deals,
                Measure::Won,
                Measure::Lost,
                Measure::Conversion,
                Measure::Revenue,
                Measure::AverageDeal,
                Measure::Cycle,
                Measure::CostPrice,
                Measure::Uncosted,
                Measure::DealCosts,
                Measure::DealProfit,
                Measure::OwnCosts,
                Measure::Profit,
                Measure::Margin,
                Measure::Return,
                Measure::Received,
            ],
            Self::Channels => &[
                Measure::Requests,
                Measure::Deals,
                Measure::Won,
                Measure::Customers,
                Measure::Conversion,
                Measure::Revenue,
                Measure::CostPrice,
                Measure::Uncosted,
                Measure::DealCosts,
                Measure::DealProfit,
                Measure::OwnCosts,
                Measure::CostPerRequest,
                Measure::CostPerCustomer,
                Measure::Romi,
            ],
            Self::LossReasons => &[Measure::Lost, Measure::LostShare, Measure::LostAmount],
        }
    }

    /// What of deals it counts.
    pub const fn facts(self) -> &'static [Fact] {
        match self {
            Self::LossReasons => &[Fact::Lost],
            _ => &Fact::ALL,
        }
    }
}
