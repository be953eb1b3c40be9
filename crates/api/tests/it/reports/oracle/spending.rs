//! What is spent besides deals, counted a second time: entries, salaries and commissions.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};
use uuid::Uuid;

use super::super::history::{Base, Terms};
use super::{Bearer, By, Counted, Days2, Group, Looker, Spent, State, World};

/// What is spent besides deals, by who bears it in a report; a month that is covered in part counts by
/// its days, and nothing for days that are still to come.
pub fn spend(
    groups: &mut BTreeMap<Group, Counted>,
    world: &World,
    by: By,
    looker: &Looker,
    days: &Days2,
) {
    // A manager is told nothing of costs.
    if looker
        .within
        .as_ref()
        .is_some_and(|(_, known)| known.is_empty())
    {
        return;
    }
    let book = Book {
        world,
        looker,
        days,
    };
    for (bearer, month, amount) in book.entries().into_iter().chain(book.pay()) {
        let is_seen = match bearer {
            Bearer::Employee(user) => looker.sees(Some(user), book.department_in(user, month)),
            Bearer::Department(one) => looker
                .within
                .as_ref()
                .is_none_or(|(_, known)| known.contains(&one)),
            _ => looker.within.is_none(),
        };
        let group = match (by, bearer) {
            (_, Bearer::Deal(_)) => continue,
            (By::Everything, _) => None,
            (By::Employee, Bearer::Employee(user)) => Some(user),
            (By::Department, Bearer::Employee(user)) => book.department_in(user, month),
            (By::Department, Bearer::Department(one)) | (By::Channel, Bearer::Channel(one)) => {
                Some(one)
            }
            _ => continue,
        };
        if is_seen && amount != 0 {
            groups.entry(group).or_default().own_costs += amount;
        }
    }
}

struct Book<'a> {
    world: &'a World,
    looker: &'a Looker,
    days: &'a Days2,
}

impl Book<'_> {
    /// What was entered: who bears it, the month, and how much of it counts.
    fn entries(&self) -> Vec<(Bearer, NaiveDate, i64)> {
        let costs = &self.world.costs;
        let mut all = Vec::new();
        for (index, cost) in costs.iter().enumerate() {
            let same = |one: &&Spent| one.bearer == cost.bearer && one.month == cost.month;
            if costs[..index].iter().any(|one| same(&one)) {
                continue;
            }
            // What somebody spent in a month is shared by days at once.
            let times = i64::try_from(costs.iter().filter(same).count()).expect("a number");
            let share = self.by_days(times * Spent::COUNTS, cost.month, self.world.today);
            all.push((cost.bearer, cost.month, share));
        }
        all
    }

    /// Salaries and commissions.
    fn pay(&self) -> Vec<(Bearer, NaiveDate, i64)> {
        let mut all = Vec::new();
        let month_of = |day: NaiveDate| day.with_day(1).expect("a day");
        for user in self.paid() {
            let left = self.world.left.iter().find(|(one, _)| *one == user);
            let last = left.map_or(self.world.today, |(_, day)| *day);
            let mut month = month_of(self.days.first);
            while month <= self.days.last.min(last) {
                let own = self.world.terms.iter();
                let own = own.filter(|one| one.user == user && one.since <= month);
                if let Some(terms) = own.max_by_key(|one| one.since) {
                    let salary = self.by_days(terms.salary, month, last);
                    let share = self.base(terms, month).max(0) * terms.share;
                    let commission = (share + 5_000) / 10_000;
                    all.push((Bearer::Employee(user), month, salary + commission));
                }
                month = month + Months::new(1);
            }
        }
        all
    }

    fn paid(&self) -> Vec<Uuid> {
        let mut users: Vec<_> = self.world.terms.iter().map(|one| one.user).collect();
        users.sort_unstable();
        users.dedup();
        users
    }

    /// Of what a commission of a month is a share, of the deals that are seen and the days that are
    /// asked for.
    fn base(&self, terms: &Terms, month: NaiveDate) -> i64 {
        let within = |day: NaiveDate| {
            let is_of_month = day.with_day(1) == Some(month);
            is_of_month && self.days.first <= day && day <= self.days.last
        };
        let deals = self.world.deals.iter().enumerate();
        let own = deals.filter(|(_, deal)| {
            let (responsible, department) = deal.keeper();
            let is_own = responsible == Some(terms.user);
            is_own && !deal.is_deleted && self.looker.sees(responsible, department)
        });
        own.map(|(index, deal)| {
            if terms.of == Base::Received {
                let came = self.world.money.iter();
                let came = came.filter(|one| one.deal == Some(index) && within(one.on));
                return came.map(|one| one.kopecks).sum();
            }
            let Some(closed) = deal.closed().filter(|closed| within(closed.on)) else {
                return 0;
            };
            debug_assert_eq!(closed.responsible, Some(terms.user));
            let is_won = matches!(deal.state, State::Won(_));
            let revenue = if is_won { deal.amount - deal.vat } else { 0 };
            if terms.of == Base::Revenue {
                return revenue;
            }
            let booked = self.world.costs.iter();
            let booked = booked.filter(|one| one.bearer == Bearer::Deal(deal.id));
            let booked = i64::try_from(booked.count()).expect("a number") * Spent::COUNTS;
            revenue - if is_won { deal.cost } else { 0 } - booked
        })
        .sum()
    }

    /// The part of a month's amount that falls on the days up to one, half up.
    fn by_days(&self, amount: i64, month: NaiveDate, until: NaiveDate) -> i64 {
        let end = month + Months::new(1) - Days::new(1);
        let all = i64::from(end.day());
        let last = end.min(self.days.last).min(until);
        let covered = (last - month.max(self.days.first)).num_days() + 1;
        if covered <= 0 {
            return 0;
        }
        (2 * amount * covered + all) / (2 * all)
    }

    /// The department of a colleague on the last day of a month.
    fn department_in(&self, user: Uuid, month: NaiveDate) -> Option<Uuid> {
        let end = month + Months::new(1) - Days::new(1);
        let mut own = self.world.stays.iter().rev();
        let own = own.find(|(one, _, since)| *one == user && *since <= end);
        own.map(|(_, department, _)| *department)
    }
}
