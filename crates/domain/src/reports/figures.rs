//! Figures: sums, and what is a share of something.

use std::collections::BTreeMap;

use super::{Fact, Measure, Sums, Tally};

/// From what the figures of one group are computed: everything in it is a sum, so that groups can be
/// put together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ground {
    /// Deals made in the period.
    pub created: Sums,
    /// Deals won in it.
    pub won: Sums,
    /// Deals lost in it.
    pub lost: Sums,
    /// Clients who bought for the first time in it.
    pub customers: i64,
    /// What is booked on the deals won and lost, in kopecks.
    pub deal_costs: i64,
    /// Money for invoices of deals, in kopecks.
    pub received: i64,
    /// What is spent besides deals, in kopecks; `None`: it cannot be told of these deals alone.
    pub own_costs: Option<i64>,
}

/// The figures of a group, each in its unit; `None` where something would be divided by nothing.
pub type Figures = BTreeMap<Measure, Option<i64>>;

impl Ground {
    /// What a tally tells is part of it.
    pub const fn add_tally(&mut self, tally: &Tally) {
        let sums = match tally.fact {
            Fact::Created => &mut self.created,
            Fact::Won => &mut self.won,
            Fact::Lost => &mut self.lost,
        };
        sums.add(&tally.sums, 1);
    }

    /// Whether nothing of it is anything.
    pub fn is_empty(&self) -> bool {
        let nothing = Self {
            own_costs: self.own_costs.filter(|own| *own == 0),
            ..Self::default()
        };
        *self == nothing
    }

    /// Revenue less what the deals cost, in kopecks.
    pub const fn deal_profit(&self) -> i64 {
        self.won.revenue() - self.won.cost - self.deal_costs
    }

    /// That less what is spent besides deals.
    fn profit(&self) -> Option<i64> {
        self.own_costs.map(|own| self.deal_profit() - own)
    }

    /// These figures of it; `all` is the ground of all groups together.
    pub fn figures(&self, measures: &[Measure], all: &Self) -> Figures {
        let figure = |measure: &Measure| (*measure, self.figure(*measure, all));
        measures.iter().map(figure).collect()
    }

    fn figure(&self, measure: Measure, all: &Self) -> Option<i64> {
        let (won, lost) = (&self.won, &self.lost);
        match measure {
            Measure::Requests => Some(self.created.requests),
            Measure::Deals => Some(self.created.number),
            Measure::Won => Some(won.number),
            Measure::Lost => Some(lost.number),
            Measure::Customers => Some(self.customers),
            Measure::Conversion => share(won.number, won.number + lost.number),
            Measure::LostShare => share(lost.number, all.lost.number),
            Measure::LostAmount => Some(lost.amount),
            Measure::Revenue => Some(won.revenue()),
            Measure::AverageDeal => ratio(won.revenue(), won.number, 1),
            Measure::Cycle => ratio(won.seconds, won.number * SECONDS_OF_A_DAY, 100),
            Measure::CostPrice => Some(won.cost),
            Measure::Uncosted => Some(won.uncosted),
            Measure::DealCosts => Some(self.deal_costs),
            Measure::DealProfit => Some(self.deal_profit()),
            Measure::OwnCosts => self.own_costs,
            Measure::Profit => self.profit(),
            Measure::Margin => share(self.profit()?, won.revenue()),
            Measure::Return => {
                let cost = won.cost + self.deal_costs + self.own_costs?;
                share(self.profit()?, cost)
            }
            Measure::CostPerRequest => ratio(self.own_costs?, self.created.requests, 1),
            Measure::CostPerCustomer => ratio(self.own_costs?, self.customers, 1),
            Measure::Romi => share(self.profit()?, self.own_costs?),
            Measure::Received => Some(self.received),
        }
    }
}

const SECONDS_OF_A_DAY: i64 = 86_400;

/// A share in hundredths of a per cent.
pub(super) fn share(part: i64, whole: i64) -> Option<i64> {
    ratio(part, whole, 10_000)
}

/// `part × times ÷ whole`, half away from zero; `None` if there is nothing to divide by.
pub(super) fn ratio(part: i64, whole: i64, times: i64) -> Option<i64> {
    if whole == 0 {
        return None;
    }
    let (product, whole) = (i128::from(part) * i128::from(times), i128::from(whole));
    let half = if (product < 0) == (whole < 0) {
        whole / 2
    } else {
        -(whole / 2)
    };
    i64::try_from((product + half) / whole).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_customer_costs_a_part_of_what_is_spent_and_nobody_costs_nothing() {
        let cases = [
            ((4, Some(1000)), Some(250)),
            ((3, Some(2000)), Some(667)),
            ((4, Some(0)), Some(0)),
            ((0, Some(1000)), None),
            ((4, None), None),
        ];
        for ((customers, own_costs), each) in cases {
            let ground = Ground {
                customers,
                own_costs,
                ..Ground::default()
            };
            let asked = [Measure::Customers, Measure::CostPerCustomer];
            let figures = ground.figures(&asked, &ground);
            assert_eq!(figures[&Measure::Customers], Some(customers));
            assert_eq!(figures[&Measure::CostPerCustomer], each, "{own_costs:?}");
        }
    }

    #[test]
    fn a_ratio_is_rounded_half_away_from_zero_and_absent_over_nothing() {
        assert_eq!(share(1, 3), Some(3333));
        assert_eq!(share(2, 3), Some(6667));
        assert_eq!(share(-2, 3), Some(-6667));
        assert_eq!(share(2, -3), Some(-6667));
        assert_eq!(ratio(1, 2, 1), Some(1));
        assert_eq!(ratio(-1, 2, 1), Some(-1));
        assert_eq!(ratio(5, 0, 100), None);
    }
}
