//! What reports measure.

use super::Fact;
use crate::access::Permission;
use crate::plans;

/// In what a figure is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Pieces.
    Count,
    /// Kopecks.
    Money,
    /// Hundredths of a per cent.
    Percent,
    /// Hundredths of a day.
    Days,
}

macro_rules! measures {
    ($($(#[$doc:meta])* $name:ident => $wire:literal, $unit:ident;)*) => {
        /// What a figure says.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Measure { $($(#[$doc])* $name,)* }

        impl Measure {
            /// All of them, in the order in which a person reads them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name on the wire.
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$name => $wire,)* }
            }

            /// Reads a name.
            pub fn from_wire(name: &str) -> Option<Self> {
                match name { $($wire => Some(Self::$name),)* _ => None }
            }

            /// In what it is counted.
            pub const fn unit(self) -> Unit {
                match self { $(Self::$name => Unit::$unit,)* }
            }
        }
    };
}

measures! {
    /// Deals made in the period that came from outside as requests.
    Requests => "requests", Count;
    /// Deals made in the period.
    Deals => "deals", Count;
    /// Deals won in the period.
    Won => "won", Count;
    /// Deals lost in the period.
    Lost => "lost", Count;
    /// Clients whose first purchase, of all deals that are counted, was in the period.
    Customers => "customers", Count;
    /// Won ÷ (won + lost).
    Conversion => "conversion", Percent;
    /// Lost of the group ÷ lost of all groups.
    LostShare => "lost_share", Percent;
    /// What the deals lost in the period were worth, VAT included.
    LostAmount => "lost_amount", Money;
    /// What the deals won in the period are worth, without VAT.
    Revenue => "revenue", Money;
    /// Revenue ÷ won.
    AverageDeal => "average_deal", Money;
    /// From making to closing, on average over the deals won in the period.
    Cycle => "cycle", Days;
    /// Cost price of the lines of the deals won in the period.
    CostPrice => "cost_price", Money;
    /// Won deals of which the cost price is not known of every line, or which have no lines.
    Uncosted => "uncosted", Count;
    /// What is booked on the deals won and lost in the period, without the VAT that is deducted.
    DealCosts => "deal_costs", Money;
    /// Revenue − cost price − costs of deals.
    DealProfit => "deal_profit", Money;
    /// What the colleague, the department with its people, the channel, or the firm costs besides its
    /// deals: entries, salaries and commissions; a month that is covered in part by its days, and one
    /// that is not over by those up to today.
    OwnCosts => "own_costs", Money;
    /// Profit of deals − own costs.
    Profit => "profit", Money;
    /// Profit ÷ revenue.
    Margin => "margin", Percent;
    /// Profit ÷ (cost price + costs of deals + own costs).
    Return => "return", Percent;
    /// Own costs ÷ requests.
    CostPerRequest => "cost_per_request", Money;
    /// Own costs ÷ customers.
    CostPerCustomer => "cost_per_customer", Money;
    /// (Profit of deals − own costs) ÷ own costs.
    Romi => "romi", Percent;
    /// Money for invoices of deals that came in the period, less what went back, VAT included; of the
    /// whole firm all money, invoices or not.
    Received => "received", Money;
}

impl Measure {
    /// What reports call that which is planned.
    pub const fn of_plan(measure: plans::Measure) -> Self {
        match measure {
            plans::Measure::Revenue => Self::Revenue,
            plans::Measure::Profit => Self::Profit,
            plans::Measure::Received => Self::Received,
            plans::Measure::Deals => Self::Won,
            plans::Measure::Requests => Self::Requests,
        }
    }

    /// The rights that it needs besides that to see deals.
    pub const fn needs(self) -> &'static [Permission] {
        match self {
            Self::CostPrice | Self::Uncosted | Self::DealCosts | Self::DealProfit => {
                &[Permission::ProfitRead]
            }
            // Of one colleague they are what that colleague is paid.
            Self::OwnCosts
            | Self::Profit
            | Self::Margin
            | Self::Return
            | Self::CostPerRequest
            | Self::CostPerCustomer
            | Self::Romi => &[Permission::ProfitRead, Permission::CostsRead],
            Self::Received => &[Permission::PaymentsRead],
            Self::Requests
            | Self::Deals
            | Self::Won
            | Self::Lost
            | Self::Customers
            | Self::Conversion
            | Self::LostShare
            | Self::LostAmount
            | Self::Revenue
            | Self::AverageDeal
            | Self::Cycle => &[],
        }
    }

    /// Of which deals it is computed; `None`: not of deals alone.
    pub const fn facts(self) -> Option<&'static [Fact]> {
        Some(match self {
            Self::Requests | Self::Deals => &[Fact::Created],
            Self::Conversion | Self::DealCosts | Self::DealProfit => &[Fact::Won, Fact::Lost],
            Self::Lost | Self::LostShare | Self::LostAmount => &[Fact::Lost],
            Self::Won
            | Self::Customers
            | Self::Revenue
            | Self::AverageDeal
            | Self::Cycle
            | Self::CostPrice
            | Self::Uncosted => &[Fact::Won],
            Self::OwnCosts
            | Self::Profit
            | Self::Margin
            | Self::Return
            | Self::CostPerRequest
            | Self::CostPerCustomer
            | Self::Romi
            | Self::Received => return None,
        })
    }
}
