//! What colleagues, departments, channels and the firm itself cost in a period, besides the costs of
//! deals: entries by months, salaries and commissions.
//!
//! A month that the period covers in part counts by its days: what somebody spent in it, half up to the
//! kopeck. Nothing counts for days that are still to come, neither rent nor salary: a period that ends
//! with the present month costs as much as one that ends today.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use uuid::Uuid;

use super::period::{first_of_month, last_of_month};
use super::{Ground, Period};
use crate::access::Scope;
use crate::costs::{Base, EmployeePay};
use crate::departments::Stay;
use crate::lobby::User;
use crate::values::{Month, TimeZone};
use crate::{Id, Moment};

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

/// What of a bearer's costs it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CostPart {
    /// Entries.
    Entries,
    /// A salary.
    Salary,
    /// A commission.
    Commission,
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
    /// When those of them who are dismissed were.
    pub dismissed: HashMap<Uuid, Moment>,
    /// Where colleagues worked.
    pub stays: Vec<(Id<User>, Stay)>,
}

/// What each bearer costs in each month of the period, part by part, in kopecks.
pub(super) type Spending = BTreeMap<(Bearer, NaiveDate, CostPart), i64>;

/// Who asks, and when.
pub(super) struct Asker<'a> {
    /// What they reach.
    pub scope: &'a Scope,
    /// The account's zone.
    pub zone: TimeZone,
    /// The account's present day.
    pub today: NaiveDate,
}

/// The costs of the period within reach: those of a colleague by the department of that month.
/// `bases` are the figures of colleagues by month, of which commissions are shares. Nothing counts for
/// days that are still to come, and nobody is paid after they have left.
pub(super) fn spending(
    spent: &Spent,
    period: Period,
    bases: &HashMap<(Uuid, NaiveDate), Ground>,
    asker: &Asker<'_>,
) -> Spending {
    let mut all = Spending::new();
    let passed = Period {
        last: period.last.min(asker.today),
        ..period
    };
    let reaches = |user: Uuid, month| {
        let department = department_in(&spent.stays, user, month);
        asker.scope.contains(Some(user), department)
    };
    for cost in &spent.costs {
        let is_reached = match cost.bearer {
            Bearer::Employee(user) => reaches(user, cost.month),
            Bearer::Department(department) => asker.scope.contains(None, Some(department)),
            Bearer::Channel(_) | Bearer::Firm => *asker.scope == Scope::All,
        };
        let share = by_days(cost.amount, cost.month, passed);
        if is_reached && share != 0 {
            let place = (cost.bearer, cost.month, CostPart::Entries);
            *all.entry(place).or_default() += share;
        }
    }
    let users: BTreeSet<Uuid> = spent.pay.iter().map(|pay| pay.user.uuid()).collect();
    for user in users {
        let left = spent.dismissed.get(&user);
        let left = left.map_or(asker.today, |at| asker.zone.local_date(*at));
        let last = passed.last.min(left);
        let paid = Period { last, ..period };
        for month in months(paid)
            .into_iter()
            .filter(|month| reaches(user, *month))
        {
            let Some(terms) = terms_of(&spent.pay, user, month) else {
                continue;
            };
            let salary = by_days(terms.terms.salary.kopecks(), month, paid);
            let nothing = Ground::default();
            let ground = bases.get(&(user, month)).unwrap_or(&nothing);
            let base = match terms.terms.commission_of {
                Base::Revenue => ground.won.revenue(),
                Base::Profit => ground.deal_profit(),
                Base::Received => ground.received,
            };
            let share = i128::from(base.max(0)) * i128::from(terms.terms.commission.basis_points());
            let commission = i64::try_from((share + 5_000) / 10_000).unwrap_or(i64::MAX);
            for (part, amount) in [
                (CostPart::Salary, salary),
                (CostPart::Commission, commission),
            ] {
                if amount != 0 {
                    all.insert((Bearer::Employee(user), month, part), amount);
                }
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
    use crate::costs::PayTerms;
    use crate::values::{BasisPoints, Money};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn period(first: &str, last: &str) -> Period {
        Period::new(day(first), day(last)).unwrap()
    }

    fn asker<'a>(scope: &'a Scope, today: &str) -> Asker<'a> {
        Asker {
            scope,
            zone: TimeZone::parse("Europe/Moscow").unwrap(),
            today: day(today),
        }
    }

    #[test]
    fn a_salary_is_paid_up_to_today_and_to_whoever_has_not_left() {
        let user = Uuid::from_u128(7);
        let pay = EmployeePay {
            id: Id::from(Uuid::from_u128(1)),
            user: Id::from(user),
            from_month: Month::parse("2026-10").unwrap(),
            terms: PayTerms {
                salary: Money::parse("30000.00").unwrap(),
                commission: BasisPoints::parse("10").unwrap(),
                commission_of: Base::Revenue,
            },
            version: 1,
        };
        let november = day("2026-11-01");
        let sold = Ground {
            won: crate::reports::Sums {
                amount: 1_220_005,
                vat: 220_000,
                ..crate::reports::Sums::default()
            },
            ..Ground::default()
        };
        let bases = HashMap::from([((user, november), sold)]);
        let year = period("2026-01-01", "2026-12-31");
        let paid = |spent: &Spent, today: &str| -> Vec<i64> {
            let scope = Scope::All;
            let all = spending(spent, year, &bases, &asker(&scope, today));
            all.into_values().collect()
        };
        let mut spent = Spent {
            pay: vec![pay],
            ..Spent::default()
        };
        // 10 % of 10 000.05 are 1 000.01.
        assert_eq!(paid(&spent, "2026-11-30"), [3_000_000, 3_000_000, 100_001]);
        assert_eq!(paid(&spent, "2026-11-15"), [3_000_000, 1_500_000, 100_001]);
        let left = "2026-10-10T09:00:00Z".parse().unwrap();
        spent.dismissed.insert(user, left);
        assert_eq!(
            paid(&spent, "2026-11-30"),
            [967_742],
            "ten days of thirty-one"
        );
        let other = Scope::Of {
            user: Uuid::from_u128(8),
            departments: vec![Uuid::from_u128(9)],
        };
        let all = spending(&spent, year, &bases, &asker(&other, "2026-11-30"));
        assert_eq!(all, Spending::new());
    }

    #[test]
    fn a_month_counts_by_the_days_that_the_period_covers() {
        let month = day("2026-11-01");
        let cases = [
            (("2026-11-01", "2026-11-30"), 3_000_000),
            (("2026-01-01", "2026-12-31"), 3_000_000),
            (("2026-11-16", "2026-12-15"), 1_500_000),
            (("2026-11-30", "2026-11-30"), 100_000),
            (("2026-12-01", "2026-12-31"), 0),
            (("2026-10-01", "2026-10-31"), 0),
        ];
        for ((first, last), share) in cases {
            let part = by_days(3_000_000, month, period(first, last));
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
    fn an_entry_counts_up_to_today_as_a_salary_does() {
        let entry = |month: &str| MonthCost {
            bearer: Bearer::Firm,
            month: day(month),
            amount: 3_000_000,
        };
        let spent = Spent {
            costs: vec![
                entry("2026-10-01"),
                entry("2026-11-01"),
                entry("2026-12-01"),
            ],
            ..Spent::default()
        };
        let counted = |first: &str, last: &str, today: &str| -> Vec<i64> {
            let asker = asker(&Scope::All, today);
            let all = spending(&spent, period(first, last), &HashMap::new(), &asker);
            all.into_values().collect()
        };
        let ten = [3_000_000, 1_000_000];
        assert_eq!(counted("2026-10-01", "2026-12-31", "2026-11-10"), ten);
        assert_eq!(counted("2026-10-01", "2026-11-10", "2026-11-10"), ten);
        assert_eq!(
            counted("2026-11-06", "2026-11-30", "2026-11-10"),
            [500_000],
            "five days of thirty"
        );
        assert_eq!(
            counted("2026-11-11", "2026-12-31", "2026-11-10"),
            [0; 0],
            "these days are still to come"
        );
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
        let asker = asker(&Scope::All, "2026-11-30");
        let days = period("2026-11-01", "2026-11-30");
        let all = spending(&spent, days, &HashMap::new(), &asker);
        assert_eq!(
            all,
            Spending::from([((bearer, month, CostPart::Entries), 150)])
        );
    }
}
