//! What colleagues, departments, channels and the firm itself cost in a period, besides the costs of
//! deals: entries by months, salaries and commissions.
//!
//! A month that the period covers in part counts by its days, each entry half up to the kopeck.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use uuid::Uuid;

use super::period::{first_of_month, last_of_month};
use super::{Ground, Period};
use crate::Id;
use crate::costs::{Base, EmployeePay};
use crate::departments::Stay;
use crate::lobby::User;
use crate::values::Month;

/// Who bears a cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bearer {
    /// A colleague.
    Employee(Uuid),
    /// A department.
    Department(Uuid),
    /// A way by which deals come.
    Channel(Uuid),
    /// The firm as a whole.
    Firm,
}

/// What was entered for a bearer in a month, without the VAT that is deducted, in kopecks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthCost {
    /// Who bears it.
    pub bearer: Bearer,
    /// The first day of the month.
    pub month: NaiveDate,
    /// How much.
    pub amount: i64,
}

/// What is known of pay and places of work in a period.
#[derive(Debug, Clone, Default)]
pub struct Spent {
    /// Entries.
    pub costs: Vec<MonthCost>,
    /// Terms of pay that began before the end of the period, by colleague.
    pub pay: Vec<EmployeePay>,
    /// Where colleagues worked.
    pub stays: Vec<(Id<User>, Stay)>,
}

/// What each bearer costs in each month of the period, in kopecks.
pub(super) type Spending = BTreeMap<(Bearer, NaiveDate), i64>;

/// The costs of the period; `bases` are the figures of colleagues by month, of which commissions are
/// shares.
pub(super) fn spending(
    spent: &Spent,
    period: Period,
    bases: &HashMap<(Uuid, NaiveDate), Ground>,
) -> Spending {
    let mut all = Spending::new();
    for cost in &spent.costs {
        let share = by_days(cost.amount, cost.month, period);
        *all.entry((cost.bearer, cost.month)).or_default() += share;
    }
    let users: std::collections::BTreeSet<Uuid> =
        spent.pay.iter().map(|pay| pay.user.uuid()).collect();
    for user in users {
        for month in months(period) {
            let Some(terms) = terms_of(&spent.pay, user, month) else {
                continue;
            };
            let salary = by_days(terms.terms.salary.kopecks(), month, period);
            let nothing = Ground::default();
            let ground = bases.get(&(user, month)).unwrap_or(&nothing);
            let base = match terms.terms.commission_of {
                Base::Revenue => ground.won.revenue(),
                Base::Profit => ground.deal_profit(),
                Base::Received => ground.received,
            };
            let share = i128::from(base.max(0)) * i128::from(terms.terms.commission.basis_points());
            let commission = i64::try_from((share + 5_000) / 10_000).unwrap_or(i64::MAX);
            if salary + commission != 0 {
                *all.entry((Bearer::Employee(user), month)).or_default() += salary + commission;
            }
        }
    }
    all
}

/// The department of a colleague in a month: that of the last day of the month, or of the last day
/// on which they had one by then.
pub(super) fn department_in(
    stays: &[(Id<User>, Stay)],
    user: Uuid,
    month: NaiveDate,
) -> Option<Uuid> {
    let end = last_of_month(month);
    let own = stays.iter().filter(|(one, _)| one.uuid() == user);
    let known = own.filter(|(_, stay)| stay.from_on <= end);
    let last = known.max_by_key(|(_, stay)| stay.from_on)?;
    let holds = last.1.to_on.is_none_or(|to| to >= month);
    holds.then(|| last.1.department.uuid())
}

fn terms_of(pay: &[EmployeePay], user: Uuid, month: NaiveDate) -> Option<&EmployeePay> {
    let month = Month::of(month);
    let own = pay.iter().filter(|one| one.user.uuid() == user);
    let begun = own.filter(|one| one.from_month <= month);
    begun.max_by_key(|one| one.from_month)
}

/// The first days of the months that a period touches.
pub(super) fn months(period: Period) -> Vec<NaiveDate> {
    let mut months = Vec::new();
    let mut month = first_of_month(period.first);
    while month <= period.last {
        months.push(month);
        let Some(next) = last_of_month(month).succ_opt() else {
            break;
        };
        month = next;
    }
    months
}

/// The part of a month's amount that falls into a period, half up.
fn by_days(amount: i64, month: NaiveDate, period: Period) -> i64 {
    let (first, last) = (first_of_month(month), last_of_month(month));
    let all = (last - first).num_days() + 1;
    let within = (last.min(period.last) - first.max(period.first)).num_days() + 1;
    if within <= 0 {
        return 0;
    }
    let product = i128::from(amount) * i128::from(within);
    i64::try_from((2 * product + i128::from(all)) / (2 * i128::from(all))).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn period(first: &str, last: &str) -> Period {
        Period::new(day(first), day(last)).unwrap()
    }

    #[test]
    fn a_month_counts_by_the_days_that_the_period_covers() {
        let month = day("2026-11-01");
        let cases = [
            (("2026-11-01", "2026-11-30"), 30_000_00),
            (("2026-01-01", "2026-12-31"), 30_000_00),
            (("2026-11-16", "2026-12-15"), 15_000_00),
            (("2026-11-30", "2026-11-30"), 1_000_00),
            (("2026-12-01", "2026-12-31"), 0),
            (("2026-10-01", "2026-10-31"), 0),
        ];
        for ((first, last), share) in cases {
            let part = by_days(30_000_00, month, period(first, last));
            assert_eq!(part, share, "{first}…{last}");
        }
    }

    #[test]
    fn a_period_touches_the_months_of_its_days() {
        let found = months(period("2026-11-30", "2027-01-01"));
        let named = ["2026-11-01", "2026-12-01", "2027-01-01"].map(day);
        assert_eq!(found, named);
    }

    #[test]
    fn entries_of_a_bearer_add_up_by_month() {
        let month = day("2026-11-01");
        let bearer = Bearer::Channel(Uuid::from_u128(1));
        let cost = |amount| MonthCost {
            bearer,
            month,
            amount,
        };
        let spent = Spent {
            costs: vec![cost(100), cost(50)],
            ..Spent::default()
        };
        let all = spending(&spent, period("2026-11-01", "2026-11-30"), &HashMap::new());
        assert_eq!(all, Spending::from([((bearer, month), 150)]));
    }
}
