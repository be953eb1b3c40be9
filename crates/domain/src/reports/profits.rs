//! Profit of single deals, by what they are worth or by what is paid of them.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::ask::settled;
use super::figures::share;
use super::{DrilledDeal, Error, Fact, Filter, Ground, Period, Question};
use crate::access::{Caller, Permission};
use crate::pipelines::StageKind;
use crate::values::sensible_day;
use crate::{App, Page, PageWish, Place, SortValue, Violations};

/// What counts as the revenue of a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// What a won deal is worth.
    Won,
    /// What is paid of it up to a day: payments for its invoices less what went back. Revenue and cost
    /// price count in the share paid ÷ amount.
    Paid {
        /// The day, which is included; today unless told.
        as_of: Option<NaiveDate>,
    },
}

/// The wish for the profit of deals.
#[derive(Debug, Clone)]
pub struct AskProfits {
    /// What counts as revenue.
    pub basis: Basis,
    /// Closed on these days.
    pub period: Period,
    /// Which deals.
    pub filter: Filter,
    /// How many, and behind which.
    pub page: PageWish,
}

/// The profit of a deal, or of several, in kopecks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Profit {
    /// What is paid, VAT included; `None` where revenue is what deals are worth.
    pub paid: Option<i64>,
    /// Revenue without VAT.
    pub revenue: i64,
    /// Cost price of the lines, as far as it is known.
    pub cost_price: i64,
    /// Of how many won deals that is not known of every line, or there are no lines.
    pub uncosted: i64,
    /// What is booked on the deal, without the VAT that is deducted.
    pub deal_costs: i64,
}

/// A deal and its profit.
#[derive(Debug, Clone)]
pub struct DealProfit {
    /// The deal.
    pub deal: DrilledDeal,
    /// Its profit.
    pub profit: Profit,
}

/// What is paid of a deal, and of what, in kopecks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidDeal {
    /// What is paid, VAT included.
    pub paid: i64,
    /// What the deal is worth, VAT included.
    pub amount: i64,
    /// The VAT within that.
    pub vat: i64,
    /// The cost price of its lines; of a lost deal nothing is delivered.
    pub cost: i64,
}

/// The profits of deals.
#[derive(Debug, Clone)]
pub struct Profits {
    /// A page of the deals, those closed last first.
    pub deals: Page<DealProfit>,
    /// Of all of them.
    pub total: Profit,
    /// How many there are.
    pub number: i64,
    /// The day up to which payments count.
    pub as_of: Option<NaiveDate>,
}

/// Reads the profits of the deals closed in a period, within the caller's reach.
pub async fn profits(app: &App, caller: &Caller, ask: AskProfits) -> Result<Profits, Error> {
    let mut needed = vec![Permission::ProfitRead];
    if ask.basis != Basis::Won {
        needed.push(Permission::PaymentsRead);
    }
    let grant = caller.allow_all(Permission::DealsRead, &needed)?;
    let today = caller.time_zone().local_date(app.now());
    let as_of = match ask.basis {
        Basis::Won => None,
        Basis::Paid { as_of } => Some(as_of.unwrap_or(today)),
    };
    if let Some(day) = as_of {
        let mut wrong = Violations::default();
        wrong.take("as_of", sensible_day(day));
        wrong.check()?;
    }
    let view = app.store.view(&grant).await?;
    let departments = view.departments().await?;
    let filter = settled(view.as_ref(), ask.filter, &departments).await?;
    let question = Question::of(ask.period, vec![Fact::Won, Fact::Lost], filter, today);
    let mut whole = Ground::default();
    for tally in view.tallies(&question).await? {
        whole.add_tally(&tally);
    }
    let costs = view.deal_costs(&question).await?;
    whole.deal_costs = costs.iter().map(|(_, cost)| cost).sum();
    let mut total = Profit::of_ground(&whole);
    if let Some(as_of) = as_of {
        let paid = view.paid_deals(&question, as_of).await?;
        total = Profit {
            paid: Some(0),
            revenue: 0,
            cost_price: 0,
            ..total
        };
        for one in &paid {
            total.add_paid(one);
        }
    }
    let deals = view.deals_behind(&question, &ask.page).await?;
    let page = Page::of(deals, ask.page.limit, None, |deal| Place {
        value: SortValue::Day(Some(deal.on)),
        id: deal.id.uuid(),
    });
    let ids: Vec<_> = page.items.iter().map(|deal| deal.id).collect();
    let costs = view.costs_of(&ids).await?;
    let paid = match as_of {
        Some(as_of) => view.paid_of(&ids, as_of).await?,
        None => HashMap::new(),
    };
    let shown = page.items.iter().map(|deal| {
        let cost = costs.get(&deal.id).copied().unwrap_or_default();
        let paid = as_of.map(|_| paid.get(&deal.id).copied().unwrap_or_default());
        DealProfit {
            profit: Profit::of(deal, cost, paid),
            deal: deal.clone(),
        }
    });
    let shown = shown.collect();
    Ok(Profits {
        number: whole.won.number + whole.lost.number,
        deals: page.with(shown),
        total,
        as_of,
    })
}

impl Profit {
    /// Revenue − cost price − costs of the deal.
    pub const fn profit(&self) -> i64 {
        self.revenue - self.cost_price - self.deal_costs
    }

    /// Profit ÷ revenue, in hundredths of a per cent.
    pub fn margin(&self) -> Option<i64> {
        share(self.profit(), self.revenue)
    }

    const fn of_ground(ground: &Ground) -> Self {
        Self {
            paid: None,
            revenue: ground.won.revenue(),
            cost_price: ground.won.cost,
            uncosted: ground.won.uncosted,
            deal_costs: ground.deal_costs,
        }
    }

    fn of(deal: &DrilledDeal, deal_costs: i64, paid: Option<i64>) -> Self {
        let is_won = deal.status == StageKind::Won;
        let sums = &deal.sums;
        let worth = Self {
            paid: None,
            revenue: if is_won { sums.revenue() } else { 0 },
            cost_price: if is_won { sums.cost } else { 0 },
            uncosted: if is_won { sums.uncosted } else { 0 },
            deal_costs,
        };
        let Some(paid) = paid else {
            return worth;
        };
        let mut part = Self {
            paid: Some(0),
            revenue: 0,
            cost_price: 0,
            ..worth
        };
        part.add_paid(&PaidDeal {
            paid,
            amount: sums.amount,
            vat: sums.vat,
            cost: worth.cost_price,
        });
        part
    }

    fn add_paid(&mut self, one: &PaidDeal) {
        self.paid = self.paid.map(|paid| paid + one.paid);
        self.revenue += one.part_of(one.amount - one.vat, one.paid);
        self.cost_price += one.part_of(one.cost, 0);
    }
}

impl PaidDeal {
    /// Of an amount, the share that is paid, half away from zero; a deal that is worth nothing has
    /// no shares.
    fn part_of(&self, whole: i64, otherwise: i64) -> i64 {
        super::figures::ratio(whole, self.amount, self.paid).unwrap_or(otherwise)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn revenue_and_cost_count_in_the_share_that_is_paid() {
        let mut total = Profit {
            paid: Some(0),
            deal_costs: 100,
            ..Profit::default()
        };
        // A third of 122.00 with 22 % in it, which cost 60.00.
        total.add_paid(&PaidDeal {
            paid: 4067,
            amount: 12_200,
            vat: 2200,
            cost: 6000,
        });
        assert_eq!((total.paid, total.revenue), (Some(4067), 3334));
        assert_eq!((total.cost_price, total.profit()), (2000, 1234));
        assert_eq!(total.margin(), Some(3701));
        // Something was paid for nothing.
        total.add_paid(&PaidDeal {
            paid: 50,
            amount: 0,
            vat: 0,
            cost: 7,
        });
        assert_eq!((total.paid, total.revenue), (Some(4117), 3384));
        assert_eq!(total.cost_price, 2000);
        assert_eq!(Profit::default().margin(), None);
    }
}
